package org.kepu.planreader.grammar;

import java.util.List;

/**
 * Who does a task, as one phrase says it.
 *
 * @param mentions the units in the order of the phrase
 * @param openEnded whether the list is left open (等单位, 有关部门)
 * @param doubts oddities worth a look
 */
public record Attribution(List<Mention> mentions, boolean openEnded, List<Doubt> doubts) {

    public Attribution {
        mentions = List.copyOf(mentions);
        doubts = List.copyOf(doubts);
    }

    /** A unit as written, and its role. */
    public record Mention(String unit, Role role) {}

    /** An oddity, with the words it is about. */
    public record Doubt(Kind kind, String words) {
        /** Kinds of oddities inside a phrase. */
        public enum Kind {
            /** The words stand among units but do not look like one. */
            NOT_A_UNIT,
            /** A unit without any word about its role. */
            NO_ROLE,
            /** Two names ran into each other and were taken apart. */
            SPLIT,
            /** A bracket was opened and never closed, or the other way round. */
            BRACKET
        }
    }
}
