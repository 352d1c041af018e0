package org.kepu.activities;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kepu.shared.Refusal;

/** Reads costs, typed in yuan. */
final class Yuan {

    private static final BigDecimal MOST_FEN = new BigDecimal("100000000000");

    private Yuan() {}

    /**
     * The costs of a form in fen, from fields such as {@code cost-PRINTING}; nothing and zero are left out.
     *
     * @param unread receives what is no amount
     */
    static Map<CostItem, Long> costs(Function<String, String> cell, List<Refusal> unread) {
        Map<CostItem, Long> costs = new EnumMap<>(CostItem.class);
        for (CostItem item : CostItem.values()) {
            String field = "cost-" + item;
            String typed = cell.apply(field).replace(",", "").replace("，", "");
            if (typed.isEmpty()) {
                continue;
            }
            boolean readable = typed.matches("[0-9]{1,10}(\\.[0-9]{1,2})?");
            BigDecimal fen = readable ? new BigDecimal(typed).movePointRight(2) : BigDecimal.ZERO;
            if (!readable || fen.compareTo(MOST_FEN) > 0) {
                unread.add(Refusal.at(field, "activities.refusal.cost"));
            } else if (fen.signum() > 0) {
                costs.put(item, fen.longValueExact());
            }
        }
        return costs;
    }
}
