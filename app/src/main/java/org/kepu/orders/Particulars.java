package org.kepu.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * What not every order has.
 *
 * @param group for which it is ordered, a class, a village group, a company; empty if for nobody in particular
 * @param urgent whether it cannot wait
 * @param urgency why it cannot wait; looked at only if it is urgent
 * @param repeat if it comes again
 */
public record Particulars(String group, boolean urgent, String urgency, Optional<Repeat> repeat) {

    /** Nothing of it. */
    public static final Particulars NONE = new Particulars("", false, "", Optional.empty());

    private static final int LONGEST_GROUP = 60;
    private static final int LONGEST_REASON = 200;

    public Particulars {
        group = group.strip();
        urgency = urgent ? urgency.strip() : "";
    }

    static Particulars read(Map<String, String> cells) {
        return new Particulars(
                cells.getOrDefault("group", ""),
                !cells.getOrDefault("urgent", "").isEmpty(),
                cells.getOrDefault("urgency", ""),
                Repeat.read(cells));
    }

    List<Refusal> wrong(java.time.LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if (group.length() > LONGEST_GROUP) {
            wrong.add(Refusal.at("group", "imports.cell.tooLong", LONGEST_GROUP));
        }
        if (urgent && (urgency.isEmpty() || urgency.length() > LONGEST_REASON)) {
            wrong.add(Refusal.at("urgency", "orders.refusal.urgency", LONGEST_REASON));
        }
        repeat.ifPresent(again -> wrong.addAll(again.wrong(today)));
        return wrong;
    }
}
