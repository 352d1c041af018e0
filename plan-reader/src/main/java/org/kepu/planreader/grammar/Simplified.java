package org.kepu.planreader.grammar;

import com.ibm.icu.text.Transliterator;

/** Traditional to simplified characters; the big table is loaded only when a document needs it. */
public final class Simplified {

    private static final String TELLING = "學術協會單位責實業動發辦國縣區農導組與機關標類總頭團聯電書務萬負責質題進強體設計劃開項經濟創";
    private static final String SHARED = "位";

    private Simplified() {}

    /** Whether a fair share of the text is written in traditional characters. */
    public static boolean isTraditional(String text) {
        long telling = text.chars()
                .filter(c -> TELLING.indexOf(c) >= 0 && SHARED.indexOf(c) < 0)
                .count();
        long chinese = text.codePoints().filter(Wording::isChinese).count();
        return telling > 5 && telling * 50 > chinese;
    }

    /** The text in simplified characters; length and order of characters stay the same. */
    public static String of(String text) {
        return Table.HANT_HANS.transliterate(text);
    }

    private static final class Table {
        private static final Transliterator HANT_HANS = Transliterator.getInstance("Traditional-Simplified");
    }
}
