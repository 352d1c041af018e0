package org.kepu.planreader;

import java.util.List;

/**
 * A group of clauses: an action, a project or a mechanism.
 *
 * @param part heading of the part it belongs to, with its number, such as {@code 三、提升行动}
 * @param number its own number as printed, such as {@code （一）}; empty when it has none
 * @param title its heading without the number
 * @param kind what it is
 * @param text its text outside the clauses, empty when there is none; a mechanism without named units has only text
 * @param clauses its clauses in the order of the source
 * @param lines where it stands in the source
 */
public record Programme(
        String part, String number, String title, Kind kind, String text, List<Clause> clauses, LineRange lines) {

    public Programme {
        clauses = List.copyOf(clauses);
    }

    /** What a programme is. */
    public enum Kind {
        /** 提升行动 and general tasks. */
        ACTION,
        /** 重点工程. */
        PROJECT,
        /** 组织实施, 保障措施: how the plan itself is organised, watched, rewarded and paid. */
        MECHANISM
    }
}
