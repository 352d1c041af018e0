package org.kepu.planreader;

import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Attribution.Doubt;

/** Turns the doubts of a phrase into notices. */
final class Doubts {

    private Doubts() {}

    static void report(Attribution attribution, int line, Notices notices) {
        for (Doubt doubt : attribution.doubts()) {
            Notice.Kind kind = switch (doubt.kind()) {
                case NOT_A_UNIT -> Notice.Kind.NOT_A_UNIT;
                case NO_ROLE -> Notice.Kind.NO_ROLE;
                case SPLIT -> Notice.Kind.UNITS_RUN_TOGETHER;
                case BRACKET -> Notice.Kind.BRACKET;
            };
            notices.add(kind, line, doubt.words());
        }
    }
}
