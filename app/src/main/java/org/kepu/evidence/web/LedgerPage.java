package org.kepu.evidence.web;

import java.util.List;
import java.util.Optional;
import org.kepu.evidence.Measure;
import org.kepu.shared.Paged;
import org.kepu.web.Option;

/**
 * The ledger: bounds, totals, and either the entries or the totals of groups.
 *
 * @param figures the totals of all entries asked for
 * @param by how they are grouped, empty for the entries themselves
 * @param columns measures shown for groups
 * @param place the area whose parts are listed, for groups by area
 * @param chosen what the address asks for in words
 */
public record LedgerPage(
        LedgerFilter filter,
        List<Figure> figures,
        String by,
        List<Measure> columns,
        List<LedgerGroup> groups,
        Optional<Paged<LedgerLine>> lines,
        Choices choices,
        String place,
        List<String> chosen,
        String export,
        boolean mayRecord) {

    /** The ways to group, as parameters; the first is the entries themselves. */
    public static List<String> groupings() {
        return List.of("", "clause", "unit", "area", "audience", "kind", "month");
    }

    /** What the bounds can be. */
    public record Choices(List<Option> areas, List<Option> units, List<Option> clauses) {}
}
