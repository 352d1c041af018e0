package org.kepu.intake.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.intake.review.ProgrammeCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.ProgrammeKind;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;

/** A programme as typed. */
public record ProgrammeForm(
        String part, String code, String number, String title, String kind, String audience, String intro) {

    static ProgrammeForm of(PlanDraft.Programme programme) {
        return new ProgrammeForm(
                programme.part(),
                programme.code(),
                programme.number(),
                programme.title(),
                programme.kind().name(),
                programme.audience().map(Enum::name).orElse(""),
                programme.intro());
    }

    Outcome<ProgrammeCorrection.Edit> read(String id) {
        if (title.isBlank()) {
            return Outcome.refused("title", "intake.refusal.title");
        }
        if (!code.strip().matches("\\d{1,3}(\\.\\d{1,3}){0,3}")) {
            return Outcome.refused("code", "intake.refusal.code");
        }
        return Outcome.done(
                new ProgrammeCorrection.Edit(id, part, code, number, title, kindOf(kind), audienceOf(audience), intro));
    }

    static ProgrammeKind kindOf(String name) {
        return Arrays.stream(ProgrammeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ProgrammeKind.ACTION);
    }

    private static Optional<Audience> audienceOf(String name) {
        return Stream.of(Audience.values())
                .filter(audience -> audience.name().equals(name))
                .findFirst();
    }
}
