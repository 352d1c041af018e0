package org.kepu.campaigns.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.themes.Theme;
import org.kepu.web.Option;

/**
 * Which campaign a page is about.
 *
 * @param options all themes
 * @param thisYear the year of today
 */
public record Chosen(Theme theme, int year, List<Option> options, int thisYear) {

    private static final int EARLIEST = 2000;
    private static final int YEARS_AHEAD = 1;

    /** What is asked for; this year's science month where that is nothing. */
    static Chosen of(List<Theme> themes, String theme, String year, LocalDate today) {
        Theme found = themes.stream()
                .filter(each -> each.key().equals(theme))
                .findFirst()
                .or(() -> themes.stream()
                        .filter(each -> Theme.isScienceMonth(each.key()))
                        .findFirst())
                .orElseThrow();
        int wanted = year.matches("[0-9]{4}") ? Integer.parseInt(year) : today.getYear();
        return new Chosen(
                found,
                Math.clamp(wanted, EARLIEST, today.getYear() + YEARS_AHEAD),
                themes.stream().map(each -> new Option(each.key(), each.name())).toList(),
                today.getYear());
    }

    /** The years to choose from, the latest first. */
    public List<Option> years() {
        return java.util.stream.IntStream.rangeClosed(0, 5)
                .map(back -> thisYear + YEARS_AHEAD - back)
                .mapToObj(each -> new Option(Integer.toString(each), Integer.toString(each)))
                .toList();
    }

    /** As it stands in an address. */
    public String query() {
        return "theme=" + theme.key() + "&year=" + year;
    }
}
