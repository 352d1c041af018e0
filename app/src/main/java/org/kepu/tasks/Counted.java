package org.kepu.tasks;

import java.util.Optional;
import org.kepu.evidence.Measure;

/** What of the ledger a goal counts. */
public enum Counted {
    /** 场次. */
    SESSIONS,
    /** 人次, met in person. */
    PEOPLE,
    /** 线上人次. */
    ONLINE_PEOPLE,
    /** 志愿者人次. */
    VOLUNTEERS,
    /** 小时. */
    HOURS,
    /** 件. */
    ITEMS,
    /** 份. */
    COPIES,
    /** 经费; in the goal's unit of measure, 元 or 万元. */
    FEN,
    /** Entries, whatever they amount to. */
    HAPPENINGS,
    /** 覆盖县数: different areas directly below the programme's that were reached. */
    AREAS;

    /** The measure of the ledger; empty for areas. */
    Optional<Measure> measure() {
        return this == AREAS ? Optional.empty() : Optional.of(Measure.valueOf(name()));
    }
}
