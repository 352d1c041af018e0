package org.kepu.planreader.source;

import java.util.List;

/**
 * A document as lines.
 *
 * @param format the real format, found by content
 * @param lines all lines, numbered from 1 without gaps
 * @param doubtfulEncoding true when bytes were lost or guessed while decoding
 */
public record SourceText(Format format, List<RawLine> lines, boolean doubtfulEncoding) {

    public SourceText {
        lines = List.copyOf(lines);
    }
}
