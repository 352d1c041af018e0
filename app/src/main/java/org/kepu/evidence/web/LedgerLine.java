package org.kepu.evidence.web;

import java.util.List;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Naming;

/**
 * An entry in the list.
 *
 * @param state message key of a word about it, empty for an entry that stands
 */
public record LedgerLine(Entry entry, String place, String unit, List<Figure> figures, String numbers, String state) {

    static LedgerLine of(Entry entry, Naming.Names names) {
        String state = entry.reverses().isPresent()
                ? "evidence.reversal"
                : entry.reversedBy().isPresent() ? "evidence.reversed" : "";
        return new LedgerLine(
                entry,
                names.place(entry.path()),
                names.unit(entry.unit()),
                Figure.of(entry),
                names.numbers(entry.clauses()),
                state);
    }
}
