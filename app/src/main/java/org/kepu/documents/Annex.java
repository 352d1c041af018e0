package org.kepu.documents;

import java.util.List;

/**
 * 附件, on a page of its own; named below the text.
 *
 * @param title without punctuation at its end
 */
public record Annex(String title, List<Block> blocks) {
    public Annex {
        blocks = List.copyOf(blocks);
    }
}
