package org.kepu.planreader;

import java.util.List;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Attributions;

/**
 * A paragraph taken apart into running text and phrases about units.
 *
 * @param text the running text
 * @param found the phrases
 * @param lines place in the source
 * @param bold leading characters in bold
 */
record Block(String text, List<Attribution> found, LineRange lines, int bold) {

    Block {
        found = List.copyOf(found);
    }

    static Block of(String text, LineRange lines, int bold) {
        Attributions parts = Attributions.in(text);
        return new Block(parts.text(), parts.found(), lines, bold);
    }

    boolean isAttributed() {
        return !found.isEmpty();
    }

    /** Whether the paragraph says only who does it. */
    boolean isOnlyAttribution() {
        return text.isEmpty() && isAttributed();
    }
}
