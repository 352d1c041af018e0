package org.kepu.matching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.matching.Search;
import org.kepu.matching.SearchState;
import org.kepu.web.FormErrors;

/**
 * The weeks of a city.
 *
 * @param cities whose weeks the viewer may plan
 * @param city the one that is shown; empty if there is none
 */
public record WeeksPage(List<Area> cities, Optional<Area> city, List<Week> weeks, FormErrors errors) {

    /** A week with the latest search for its plan. */
    public record Week(LocalDate monday, Optional<Search> search) {

        /** The last day. */
        public LocalDate sunday() {
            return monday.plusDays(6);
        }
    }

    /** The first week after the running one that has no plan: what one comes for. */
    public Optional<Week> next() {
        return weeks.stream().skip(1).filter(week -> week.search().isEmpty()).findFirst();
    }

    /** Whether a search is open, so that no other may begin. */
    public boolean busy() {
        return weeks.stream()
                .flatMap(week -> week.search().stream())
                .anyMatch(search -> search.state().open());
    }

    /** The colour of a state. */
    public static String tone(SearchState state) {
        return switch (state) {
            case WAITING, RUNNING -> "sun";
            case DONE -> "good";
            case STOPPED -> "";
            case FAILED -> "bad";
        };
    }
}
