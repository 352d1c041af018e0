package org.kepu.matching.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.matching.Explanation;
import org.kepu.matching.Search;
import org.kepu.matching.WeekPlanRow;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.kepu.web.Ui;

/**
 * Why an order lies where it lies, and where else it could.
 *
 * @param explanation empty if the order is not planned any more, or the search is still open
 * @param typed what a refused form held
 */
public record WhyPage(
        Search search,
        WeekPlanRow row,
        Optional<Explanation> explanation,
        Map<String, String> typed,
        FormErrors errors) {

    /** How many other teams are shown before the rest is folded away. */
    public static final int FIRST = 5;

    /** The address of the plan. */
    public String plan() {
        return "/matching/plans/" + search.id();
    }

    /** The address of the page. */
    public String address() {
        return plan() + "/orders/" + row.order().id();
    }

    /** The teams to choose from, the best first. */
    public List<Option> teams() {
        return explanation.stream()
                .flatMap(each -> Stream.concat(each.chosen().stream(), each.others().stream()))
                .map(option -> new Option(option.id(), option.team()))
                .toList();
    }

    /** The days of the week to choose from. */
    public List<Option> days(Ui ui) {
        List<Option> days = new ArrayList<>();
        for (LocalDate day = search.monday(); !day.isAfter(search.sunday()); day = day.plusDays(1)) {
            days.add(new Option(
                    day.toString(),
                    ui.date(day) + " "
                            + ui.t("matching.weekday." + day.getDayOfWeek().getValue())));
        }
        return days;
    }
}
