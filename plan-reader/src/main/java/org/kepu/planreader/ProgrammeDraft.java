package org.kepu.planreader;

import java.util.List;

/**
 * A programme before its units have one name.
 *
 * @param part heading of its part
 * @param path numbers of part and programme, such as {@code 3.1}
 * @param number its own number as printed
 * @param title its heading
 * @param kind what it is
 * @param text its text outside the clauses
 * @param drafts its clauses
 * @param lines place in the source
 */
record ProgrammeDraft(
        String part,
        String path,
        String number,
        String title,
        Programme.Kind kind,
        String text,
        List<Draft> drafts,
        LineRange lines) {}
