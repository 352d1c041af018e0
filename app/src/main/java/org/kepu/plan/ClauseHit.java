package org.kepu.plan;

/**
 * A clause that contains all words of a search.
 *
 * @param before text before the first hit, shortened
 * @param hit the word as it stands in the text; empty if only the title or a unit matched
 * @param after text after the first hit, shortened
 */
public record ClauseHit(
        ClauseId id, String number, String title, String programmeTitle, String before, String hit, String after) {}
