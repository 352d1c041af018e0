package org.kepu.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Which tasks are wanted; what is empty does not narrow.
 *
 * @param text words that must all stand in the task, parted by spaces
 * @param areas of programmes
 * @param units tasks in which one of these takes part
 * @param role the part those units must have
 * @param dueFrom first day
 * @param dueTo last day
 * @param openOnly neither done nor dropped
 * @param issuedOnly leaves out what only the office sees
 */
public record TaskFilter(
        Optional<AnnualProgrammeId> programme,
        Optional<Integer> year,
        Set<AreaId> areas,
        Set<UnitId> units,
        Optional<DutyRole> role,
        Optional<ClauseId> clause,
        Optional<TaskState> state,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueTo,
        boolean openOnly,
        boolean issuedOnly,
        String text) {

    /** Every task. */
    public static final TaskFilter ALL = new TaskFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            "");

    public TaskFilter {
        areas = Set.copyOf(areas);
        units = Set.copyOf(units);
        text = text.strip();
    }

    /** The tasks of one programme. */
    public static TaskFilter of(AnnualProgrammeId programme) {
        return ALL.with(Optional.of(programme), Optional.empty());
    }

    /** The tasks of a year. */
    static TaskFilter in(int year) {
        return ALL.with(Optional.empty(), Optional.of(year));
    }

    /** The tasks these units know of in a year. */
    public static TaskFilter of(Collection<UnitId> units, int year) {
        return ALL.with(Optional.empty(), Optional.of(year)).of(units).issued();
    }

    private TaskFilter with(Optional<AnnualProgrammeId> of, Optional<Integer> in) {
        return new TaskFilter(of, in, areas, units, role, clause, state, dueFrom, dueTo, openOnly, issuedOnly, text);
    }

    /** Only tasks in which one of these units takes part. */
    public TaskFilter of(Collection<UnitId> some) {
        return new TaskFilter(
                programme,
                year,
                areas,
                Set.copyOf(some),
                role,
                clause,
                state,
                dueFrom,
                dueTo,
                openOnly,
                issuedOnly,
                text);
    }

    /** Only what units have been told of. */
    public TaskFilter issued() {
        return new TaskFilter(programme, year, areas, units, role, clause, state, dueFrom, dueTo, openOnly, true, text);
    }

    /** Only tasks that contain all these words, parted by spaces. */
    public TaskFilter saying(String words) {
        return new TaskFilter(
                programme, year, areas, units, role, clause, state, dueFrom, dueTo, openOnly, issuedOnly, words);
    }

    /** Only tasks of programmes of these areas. */
    public TaskFilter in(Collection<AreaId> some) {
        return new TaskFilter(
                programme,
                year,
                Set.copyOf(some),
                units,
                role,
                clause,
                state,
                dueFrom,
                dueTo,
                openOnly,
                issuedOnly,
                text);
    }

    /** Only tasks of this clause. */
    public TaskFilter under(ClauseId one) {
        return new TaskFilter(
                programme,
                year,
                areas,
                units,
                role,
                Optional.of(one),
                state,
                dueFrom,
                dueTo,
                openOnly,
                issuedOnly,
                text);
    }

    /** Only issued tasks still to be done and due within these days, both included. */
    public static TaskFilter openAndDue(LocalDate from, LocalDate to) {
        return new TaskFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                true,
                true,
                "");
    }
}
