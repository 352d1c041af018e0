package org.kepu.bulletins;

import java.util.List;
import java.util.Map;
import org.kepu.progress.Lamp;

/**
 * The figures of a bulletin; page and document print the same record.
 *
 * @param units how many were asked
 * @param handedIn how many reports came
 * @param late how many of them came late
 * @param missing units whose report has not come
 * @param happenings of the quarter, by the ledger
 * @param lamps clauses by lamp, on the day it was made
 * @param programmes one row each
 * @param rows one row a unit
 * @param red clauses whose lamp is red, with why
 */
public record BulletinFigures(
        int units,
        int handedIn,
        int late,
        List<String> missing,
        long happenings,
        long sessions,
        long people,
        long onlinePeople,
        Map<Lamp, Long> lamps,
        List<ProgrammeRow> programmes,
        List<UnitRow> rows,
        List<RedClause> red) {

    /** What the ledger knows of a programme in the quarter. */
    public record ProgrammeRow(String title, int clauses, long happenings, long sessions, long people) {}

    /**
     * A unit.
     *
     * @param reported 按时, 逾期 or 未报
     */
    public record UnitRow(
            String name, Reported reported, int tasks, int finished, int overdue, long happenings, long people) {}

    /** How a unit's report came. */
    public enum Reported {
        /** 按时. */
        IN_TIME,
        /** 逾期. */
        LATE,
        /** 未报. */
        MISSING
    }

    /** A clause behind its pace or its day. */
    public record RedClause(String number, String title, String task, String reasonKey, List<String> arguments) {}
}
