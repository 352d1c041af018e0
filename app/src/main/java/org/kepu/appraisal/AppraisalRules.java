package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.Refusal;

/** What appraisals, items and scores must be like; fields are those of the drafts, a score's are {@code score-<item>}. */
final class AppraisalRules {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private AppraisalRules() {}

    static List<Refusal> check(AppraisalDraft draft) {
        List<Refusal> found = new ArrayList<>();
        if (draft.title().isEmpty() || draft.title().length() > 80) {
            found.add(Refusal.at("title", "appraisal.refusal.title"));
        }
        if (draft.year() < 1990 || draft.year() > 2200) {
            found.add(Refusal.at("year", "appraisal.refusal.year"));
        }
        if (!days(draft.objectionDays())) {
            found.add(Refusal.at("objectionDays", "appraisal.refusal.days"));
        }
        if (!days(draft.noticeDays())) {
            found.add(Refusal.at("noticeDays", "appraisal.refusal.days"));
        }
        if (draft.bonusCap().signum() < 0
                || draft.bonusCap().compareTo(MOST_POINTS) > 0
                || draft.bonusCap().scale() > 2) {
            found.add(Refusal.at("bonusCap", "appraisal.refusal.points"));
        }
        if (draft.contact().length() > 200) {
            found.add(Refusal.at("contact", "imports.cell.tooLong", 200));
        }
        return found;
    }

    static List<Refusal> check(ItemDraft draft) {
        List<Refusal> found = new ArrayList<>();
        tooLong(draft.category(), 40, "category").ifPresent(found::add);
        if (draft.content().isEmpty() || draft.content().length() > 200) {
            found.add(Refusal.at("content", "appraisal.refusal.content"));
        }
        tooLong(draft.standard(), 500, "standard").ifPresent(found::add);
        tooLong(draft.proof(), 200, "proof").ifPresent(found::add);
        boolean veto = draft.kind() == ItemKind.VETO;
        if (veto ? draft.points().signum() != 0 : !points(draft.points())) {
            found.add(Refusal.at("points", veto ? "appraisal.refusal.vetoPoints" : "appraisal.refusal.points"));
        }
        if (!draft.rule().whole()) {
            found.add(
                    Refusal.at("rule", "appraisal.refusal.rule." + draft.rule().kind()));
        } else if (veto && draft.rule().kind() != RuleKind.NONE) {
            found.add(Refusal.at("rule", "appraisal.refusal.vetoRule"));
        }
        return found;
    }

    /** What is wrong with a score of an item, said at its field. */
    static Optional<Refusal> check(Item item, Optional<BigDecimal> score) {
        boolean right = score.isEmpty()
                || (score.get().signum() >= 0
                        && score.get().compareTo(item.draft().points()) <= 0
                        && score.get().scale() <= 2);
        return right
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "score-" + item.id(),
                        "appraisal.refusal.score",
                        item.position(),
                        item.draft().points().stripTrailingZeros().toPlainString()));
    }

    static Optional<Refusal> checkCount(Item item, Optional<BigDecimal> count) {
        boolean right = count.isEmpty()
                || (count.get().signum() >= 0
                        && count.get().compareTo(MOST) < 0
                        && count.get().scale() <= 2);
        return right
                ? Optional.empty()
                : Optional.of(Refusal.at("count-" + item.id(), "appraisal.refusal.count", item.position()));
    }

    static Optional<Refusal> tooLong(String text, int longest, String field) {
        return text.length() > longest
                ? Optional.of(Refusal.at(field, "imports.cell.tooLong", longest))
                : Optional.empty();
    }

    private static boolean points(BigDecimal points) {
        return points.signum() > 0 && points.compareTo(MOST_POINTS) <= 0 && points.scale() <= 2;
    }

    private static boolean days(int days) {
        return days >= 1 && days <= 60;
    }
}
