package org.kepu.documents;

import java.util.Optional;

/** What stands above the title. */
public sealed interface Letterhead {

    /** 发文字号; a draft has none yet. */
    Optional<DocumentNumber> number();

    /** No head: for paper with a printed head, for drafts and working documents. */
    record Plain(Optional<DocumentNumber> number) implements Letterhead {}

    /**
     * 文件式: the issuing body in red 35 mm below the margin, the number centred, a red line below.
     *
     * @param body 发文机关标志, such as 忻州市科学技术协会文件; shrunk and narrowed until it fits one line
     */
    record Red(String body, Optional<DocumentNumber> number) implements Letterhead {}

    /**
     * 信函式: the body's name in red 30 mm from the edge of the paper, a double red line below it and one at the foot of the first page,
     * the number at the right below the line, no page number on the first page.
     *
     * @param body the full or standard short name, without 文件
     */
    record Letter(String body, Optional<DocumentNumber> number) implements Letterhead {}

    /** Neither head nor number. */
    static Letterhead none() {
        return new Plain(Optional.empty());
    }
}
