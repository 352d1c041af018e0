package org.kepu.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What an entry must be like; fields are those of {@link EntryDraft}, an audience's and a measure's that of {@link EntryCells}. */
final class EntryRules {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern SOURCE = Pattern.compile("[a-z]+:.{1,180}");

    private EntryRules() {}

    static List<Refusal> check(EntryDraft draft, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (draft.day().isAfter(today) || draft.day().isBefore(EARLIEST)) {
            found.add(Refusal.at("day", "evidence.refusal.day"));
        }
        if (draft.title().isEmpty() || draft.title().length() > 120) {
            found.add(Refusal.at("title", "evidence.refusal.title"));
        }
        if (draft.note().length() > 1000) {
            found.add(Refusal.at("note", "evidence.refusal.note"));
        }
        Map.of("title", draft.title(), "note", draft.note()).forEach((field, text) -> {
            if (PersonalData.isIn(text)) {
                found.add(Refusal.at(field, "evidence.refusal.personal"));
            }
        });
        if (draft.clauses().size() > 40) {
            found.add(Refusal.at("clauses", "evidence.refusal.clauses"));
        }
        quantities(draft, found);
        if (!SOURCE.matcher(draft.source()).matches()) {
            throw new IllegalArgumentException("a source is <module>:<what>, not " + draft.source());
        }
        return found;
    }

    static List<Refusal> checkReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > 500) {
            return List.of(Refusal.at("reason", "evidence.refusal.reason"));
        }
        return PersonalData.isIn(reason) ? List.of(Refusal.at("reason", "evidence.refusal.personal")) : List.of();
    }

    private static void quantities(EntryDraft draft, List<Refusal> found) {
        draft.people().forEach((audience, number) -> {
            if (number < 0 || number > 100_000_000) {
                found.add(Refusal.at(Figures.column(audience), "evidence.refusal.people"));
            }
        });
        draft.quantities().forEach((measure, quantity) -> {
            if (quantity.signum() < 0
                    || quantity.compareTo(Measure.MOST) > 0
                    || quantity.stripTrailingZeros().scale() > measure.decimals()) {
                found.add(Refusal.at(measure.field(), "evidence.refusal.quantity", measure.decimals()));
            }
        });
        boolean nothing = draft.people().values().stream().allMatch(number -> number == 0)
                && draft.quantities().values().stream().allMatch(quantity -> quantity.compareTo(BigDecimal.ZERO) == 0);
        if (nothing) {
            found.add(Refusal.at("sessions", "evidence.refusal.nothing"));
        }
    }
}
