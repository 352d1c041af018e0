package org.kepu.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Scope;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * Which entries are meant: those that agree with every part. An empty part agrees with everything; of a part with several values,
 * one suffices, and an entry that agrees with several counts once.
 *
 * @param from first day
 * @param to last day
 * @param audiences entries meant for one of these; of people, only these are counted
 * @param areas with all below them
 * @param reach what the viewer may see
 */
public record Selection(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<ClauseId> clauses,
        Set<HappeningKind> kinds,
        Set<Audience> audiences,
        Set<AreaId> areas,
        Set<UnitId> units,
        Reach reach) {

    private static final Selection ALL = new Selection(
            Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Reach.EVERYTHING);

    public Selection {
        clauses = Set.copyOf(clauses);
        kinds = Set.copyOf(kinds);
        audiences = Set.copyOf(audiences);
        areas = Set.copyOf(areas);
        units = Set.copyOf(units);
    }

    /** Every entry. */
    public static Selection all() {
        return ALL;
    }

    /** The entries of one year. */
    public static Selection year(int year) {
        return ALL.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Only from the first to the last of these days. */
    public Selection between(LocalDate first, LocalDate last) {
        return between(Optional.of(first), Optional.of(last));
    }

    /** Only the days of these months, both included. */
    public Selection between(YearMonth first, YearMonth last) {
        return between(first.atDay(1), last.atEndOfMonth());
    }

    /** Only from the first to the last of these days, where given. */
    public Selection between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Selection(first, last, clauses, kinds, audiences, areas, units, reach);
    }

    /** Only what serves one of these clauses. */
    public Selection serving(Collection<ClauseId> chosen) {
        return new Selection(from, to, Set.copyOf(chosen), kinds, audiences, areas, units, reach);
    }

    /** Only what serves this clause. */
    public Selection serving(ClauseId clause) {
        return serving(Set.of(clause));
    }

    /** Only these kinds of happening. */
    public Selection ofKinds(Collection<HappeningKind> chosen) {
        return new Selection(from, to, clauses, Set.copyOf(chosen), audiences, areas, units, reach);
    }

    /** Only what was meant for one of these audiences. */
    public Selection forAudiences(Collection<Audience> chosen) {
        return new Selection(from, to, clauses, kinds, Set.copyOf(chosen), areas, units, reach);
    }

    /** Only what happened in one of these areas or below. */
    public Selection in(Collection<AreaId> chosen) {
        return new Selection(from, to, clauses, kinds, audiences, Set.copyOf(chosen), units, reach);
    }

    /** Only what happened in this area or below. */
    public Selection in(AreaId area) {
        return in(Set.of(area));
    }

    /** Only what one of these units did. */
    public Selection by(Collection<UnitId> chosen) {
        return new Selection(from, to, clauses, kinds, audiences, areas, Set.copyOf(chosen), reach);
    }

    /** Only what this unit did. */
    public Selection by(UnitId unit) {
        return by(Set.of(unit));
    }

    /** Only what somebody with these scopes may see. */
    public Selection seenWith(List<Scope> scopes) {
        return new Selection(from, to, clauses, kinds, audiences, areas, units, Reach.of(scopes));
    }
}
