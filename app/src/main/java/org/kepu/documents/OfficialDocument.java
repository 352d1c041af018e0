package org.kepu.documents;

import java.util.List;
import java.util.Optional;

/**
 * What an official document says; how it looks is GB/T 9704-2012's.
 *
 * @param title broken into lines at words; a line break in it is kept
 * @param addressedTo 主送, such as 各成员单位; without colon; empty for documents to nobody in particular
 * @param note 附注, set in brackets below the date; may be empty
 */
public record OfficialDocument(
        Letterhead letterhead,
        String title,
        String addressedTo,
        List<Block> body,
        Optional<Signature> signature,
        String note,
        List<Annex> annexes,
        Optional<Imprint> imprint) {

    public OfficialDocument {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document has a title");
        }
    }

    /** A document with title and text only. */
    public OfficialDocument(String title, List<Block> body) {
        this(Letterhead.none(), title, "", body, Optional.empty(), "", List.of(), Optional.empty());
    }

    /** The same below this head. */
    public OfficialDocument under(Letterhead head) {
        return new OfficialDocument(head, title, addressedTo, body, signature, note, annexes, imprint);
    }

    /** The same, addressed. */
    public OfficialDocument to(String addressee) {
        return new OfficialDocument(letterhead, title, addressee, body, signature, note, annexes, imprint);
    }

    /** The same, signed. */
    public OfficialDocument signed(Signature by) {
        return new OfficialDocument(letterhead, title, addressedTo, body, Optional.of(by), note, annexes, imprint);
    }

    /** The same with this note below the date. */
    public OfficialDocument noting(String text) {
        return new OfficialDocument(letterhead, title, addressedTo, body, signature, text, annexes, imprint);
    }

    /** The same with these annexes. */
    public OfficialDocument with(List<Annex> attached) {
        return new OfficialDocument(letterhead, title, addressedTo, body, signature, note, attached, imprint);
    }

    /** The same with this imprint. */
    public OfficialDocument printed(Imprint foot) {
        return new OfficialDocument(letterhead, title, addressedTo, body, signature, note, annexes, Optional.of(foot));
    }
}
