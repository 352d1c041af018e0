package org.kepu.activities.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Listed;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.themes.Theme;
import org.kepu.web.Option;

/**
 * What is on.
 *
 * @param near the area asked for and those above it, from the city down; empty for everywhere
 * @param names of the areas things take place in
 */
public record NearPage(
        Paged<Listed> activities,
        List<Area> near,
        Map<AreaId, String> names,
        List<Option> areas,
        List<Theme> themes,
        Chosen chosen) {

    /** What was chosen in the filters, as it stands in the address. */
    public record Chosen(String area, String audience, String kind, String theme, When when, String day) {

        /** Whether the list is not everything. */
        public boolean any() {
            return !area.isEmpty()
                    || !audience.isEmpty()
                    || !kind.isEmpty()
                    || !theme.isEmpty()
                    || !day.isEmpty()
                    || when != When.COMING;
        }
    }

    /** The list in groups, the nearest first: 0 for the area asked for, n for the rest of the area n steps above it. */
    public Map<Integer, List<Listed>> groups() {
        Map<Integer, List<Listed>> groups = new LinkedHashMap<>();
        activities
                .rows()
                .forEach(listed -> groups.computeIfAbsent(listed.steps(), _ -> new ArrayList<>())
                        .add(listed));
        return groups;
    }

    /** The area a group lies in, empty for the rest of the world. */
    public String nameOf(int steps) {
        int at = near.size() - 1 - steps;
        return at < 0 ? "" : near.get(at).name();
    }

    /** Where an activity takes place, in words. */
    public String place(ActivityView activity) {
        String area = names.getOrDefault(activity.place().area(), "");
        return activity.place().venue().isEmpty()
                ? area
                : area + " " + activity.place().venue();
    }

    /** From when to when the public list goes. */
    public enum When {
        /** From now on. */
        COMING,
        /** From now to Sunday. */
        WEEK,
        /** From now to the end of the month. */
        MONTH,
        /** The year before now. */
        PAST;

        private static final int YEARS_AHEAD = 3;

        static When read(String text) {
            return Arrays.stream(values())
                    .filter(when -> when.name().equals(text))
                    .findFirst()
                    .orElse(COMING);
        }

        /** A stretch of time. */
        record Stretch(Instant from, Instant to) {

            static Stretch day(LocalDate day) {
                return new Stretch(start(day), start(day.plusDays(1)));
            }
        }

        Stretch stretch(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, SessionTime.CHINA);
            return switch (this) {
                case COMING -> new Stretch(now, start(today.plusYears(YEARS_AHEAD)));
                case WEEK ->
                    new Stretch(
                            now,
                            start(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                                    .plusDays(1)));
                case MONTH -> new Stretch(now, start(today.withDayOfMonth(1).plusMonths(1)));
                case PAST -> new Stretch(start(today.minusYears(1)), now);
            };
        }

        static Instant start(LocalDate day) {
            return day.atStartOfDay(SessionTime.CHINA).toInstant();
        }
    }
}
