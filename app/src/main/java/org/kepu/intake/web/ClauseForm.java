package org.kepu.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.intake.review.ClauseCorrection;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;

/** A clause as typed; units are parted by 、. */
public record ClauseForm(String title, String text, String leads, String supports, boolean openEnded) {

    private static final int LONGEST_NAME = 60;

    static ClauseForm of(PlanDraft.Clause clause) {
        return new ClauseForm(
                clause.title(),
                clause.text(),
                names(clause, DutyRole.LEAD),
                names(clause, DutyRole.SUPPORT),
                clause.openEnded());
    }

    private static String names(PlanDraft.Clause clause, DutyRole role) {
        return clause.duties().stream()
                .filter(duty -> duty.role() == role)
                .map(PlanDraft.Duty::unit)
                .collect(Collectors.joining("、"));
    }

    Outcome<ClauseCorrection.Edit> read(String id) {
        List<Refusal> wrong = new ArrayList<>();
        if (title.isBlank()) {
            wrong.add(Refusal.at("title", "intake.refusal.title"));
        }
        if (Typed.names(leads).stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            wrong.add(Refusal.at("leads", "intake.refusal.unitNames"));
        }
        if (Typed.names(supports).stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            wrong.add(Refusal.at("supports", "intake.refusal.unitNames"));
        }
        return wrong.isEmpty()
                ? Outcome.done(new ClauseCorrection.Edit(
                        id, title, text, Typed.names(leads), Typed.names(supports), openEnded))
                : Outcome.refused(wrong);
    }
}
