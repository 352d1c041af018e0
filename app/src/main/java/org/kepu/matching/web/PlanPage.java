package org.kepu.matching.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.matching.Search;
import org.kepu.matching.WeekPlanRow;
import org.kepu.web.FormErrors;

/**
 * A week's plan.
 *
 * @param city its name
 * @param rows the orders the viewer sees; none while the search is open
 */
public record PlanPage(Search search, String city, List<WeekPlanRow> rows, FormErrors errors) {

    /** The address of the page. */
    public String address() {
        return "/matching/plans/" + search.id();
    }

    /** The planned orders by day. */
    public Map<LocalDate, List<WeekPlanRow>> days() {
        return rows.stream()
                .filter(row -> row.visit().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.visit().orElseThrow().date(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The orders without a place. */
    public List<WeekPlanRow> left() {
        return rows.stream().filter(row -> row.visit().isEmpty()).toList();
    }

    /** How many the viewer may offer as they lie. */
    public long offerable() {
        return rows.stream()
                .filter(row -> row.mayOffer() && row.visit().isPresent())
                .count();
    }

    /** Minutes on the road of the orders that are shown. */
    public long way() {
        return rows.stream()
                .flatMap(row -> row.visit().stream())
                .mapToLong(visit -> visit.way())
                .sum();
    }

    /** A minute of the day as a clock shows it. */
    public static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
