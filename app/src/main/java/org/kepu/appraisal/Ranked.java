package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sheet with its place. Equal totals share a place, and the next one counts them all: 1, 2, 2, 4.
 *
 * @param place from 1
 */
public record Ranked(int place, Sheet sheet, Result result) {

    /** A sheet before it has its place. */
    record Unranked(Sheet sheet, Result result) {}

    static List<Ranked> rank(List<Unranked> sheets) {
        List<Unranked> sorted = sheets.stream()
                .sorted(Comparator.comparing((Unranked each) -> each.result().total())
                        .reversed()
                        .thenComparingInt(each -> each.sheet().position()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BigDecimal total = sorted.get(i).result().total();
            boolean tied = i > 0 && sorted.get(i - 1).result().total().compareTo(total) == 0;
            int place = tied ? ranked.get(i - 1).place() : i + 1;
            ranked.add(new Ranked(place, sorted.get(i).sheet(), sorted.get(i).result()));
        }
        return ranked;
    }
}
