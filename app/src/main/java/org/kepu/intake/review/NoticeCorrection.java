package org.kepu.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;

/**
 * Says that a person has looked at an uncertain place, or that somebody should look again.
 *
 * @param index which notice, from 0
 */
public record NoticeCorrection(int index, boolean settled) implements Correction {

    @Override
    public Optional<?> target(PlanDraft draft) {
        return index >= 0 && index < draft.notices().size()
                ? Optional.of(draft.notices().get(index).message())
                : Optional.empty();
    }

    @Override
    public Outcome<PlanDraft> apply(PlanDraft draft) {
        List<PlanDraft.Notice> notices = new ArrayList<>(draft.notices());
        PlanDraft.Notice notice = notices.get(index);
        notices.set(
                index,
                new PlanDraft.Notice(notice.line(), notice.level(), notice.message(), notice.english(), settled));
        return Outcome.done(draft.withNotices(notices));
    }

    @Override
    public String what() {
        return settled ? "intake.did.settle" : "intake.did.unsettle";
    }

    @Override
    public String about(PlanDraft draft) {
        return draft.notices().get(index).message();
    }
}
