package org.kepu.spreadsheets;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One import as its page shows it.
 *
 * @param ignored titles of columns that were not read
 * @param verdicts one for every row
 * @param divisible whether the right rows can be imported without the wrong ones
 * @param back where people go afterwards
 */
public record ImportView(
        ImportId id,
        SheetForm form,
        ImportStatus status,
        String fileName,
        OffsetDateTime createdAt,
        List<String> ignored,
        List<RowVerdict> verdicts,
        boolean divisible,
        String back) {

    /** How many rows there are of each kind; kinds without rows are there with 0. */
    public Map<RowVerdict.Kind, Integer> counts() {
        Map<RowVerdict.Kind, Integer> counts = new EnumMap<>(RowVerdict.Kind.class);
        for (RowVerdict.Kind kind : RowVerdict.Kind.values()) {
            counts.put(kind, 0);
        }
        verdicts.forEach(verdict -> counts.merge(verdict.kind(), 1, Integer::sum));
        return counts;
    }

    /** How many rows would change something. */
    public int effective() {
        Map<RowVerdict.Kind, Integer> counts = counts();
        return verdicts.size()
                - counts.getOrDefault(RowVerdict.Kind.WRONG, 0)
                - counts.getOrDefault(RowVerdict.Kind.UNCHANGED, 0);
    }
}
