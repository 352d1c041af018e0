package org.kepu.planreader;

import java.util.List;

/**
 * A task of the plan: the smallest piece of a programme that has its own responsible units.
 *
 * @param id stable and readable: numbers of part, programme and clause, such as {@code 3.1.2}; unique in the document
 * @param title its own title, or its first words when it has none
 * @param text its text without title and without the phrase about units
 * @param duties leads first, each unit once
 * @param openEnded whether the source leaves the list of units open (等单位)
 * @param lines where it stands in the source
 */
public record Clause(String id, String title, String text, List<Duty> duties, boolean openEnded, LineRange lines) {
    public Clause {
        duties = List.copyOf(duties);
    }
}
