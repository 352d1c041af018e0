package org.kepu.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.ProgrammeKind;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;

/** Corrections of programmes. */
public sealed interface ProgrammeCorrection extends Correction {

    /** The programme it is about. */
    String id();

    @Override
    default Optional<?> target(PlanDraft draft) {
        return Find.programme(draft, id()).map(programme -> programme.withClauses(List.of()));
    }

    @Override
    default String about(PlanDraft draft) {
        return Find.programme(draft, id())
                .map(programme -> programme.number() + programme.title())
                .orElse("");
    }

    /** What a programme is called and is. */
    record Edit(
            String id,
            String part,
            String code,
            String number,
            String title,
            ProgrammeKind kind,
            Optional<Audience> audience,
            String intro)
            implements ProgrammeCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(Find.replace(
                    draft,
                    programme -> programme.id().equals(id)
                            ? new PlanDraft.Programme(
                                    id,
                                    part.strip(),
                                    code.strip(),
                                    number.strip(),
                                    title.strip(),
                                    kind,
                                    audience,
                                    intro.strip(),
                                    programme.clauses(),
                                    programme.continues())
                            : programme));
        }

        @Override
        public String what() {
            return "intake.did.programme";
        }
    }

    /**
     * Adds an empty programme.
     *
     * @param id the programme after which it comes; empty for the end
     */
    record Add(String id, String title, ProgrammeKind kind) implements ProgrammeCorrection {

        @Override
        public Optional<?> target(PlanDraft draft) {
            return Optional.of("");
        }

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            List<PlanDraft.Programme> programmes = new ArrayList<>(draft.programmes());
            int at = Find.indexOf(programmes, id);
            String part = at >= 0 ? programmes.get(at).part() : "";
            programmes.add(
                    at < 0 ? programmes.size() : at + 1,
                    new PlanDraft.Programme(
                            Find.freeId(draft, "p"),
                            part,
                            Find.freeCode(draft, part),
                            "",
                            title.strip(),
                            kind,
                            Optional.empty(),
                            "",
                            List.of(),
                            Optional.empty()));
            return Outcome.done(draft.withProgrammes(programmes));
        }

        @Override
        public String what() {
            return "intake.did.programmeAdded";
        }

        @Override
        public String about(PlanDraft draft) {
            return title;
        }
    }

    /** Removes a programme with its clauses. */
    record Remove(String id) implements ProgrammeCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(draft.withProgrammes(draft.programmes().stream()
                    .filter(programme -> !programme.id().equals(id))
                    .toList()));
        }

        @Override
        public String what() {
            return "intake.did.programmeRemoved";
        }
    }

    /** Moves a programme by places, up if negative. */
    record Move(String id, int places) implements ProgrammeCorrection {

        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            List<PlanDraft.Programme> programmes = new ArrayList<>(draft.programmes());
            int at = Find.indexOf(programmes, id);
            PlanDraft.Programme moved = programmes.remove(at);
            programmes.add(Math.clamp((long) at + places, 0, programmes.size()), moved);
            return Outcome.done(draft.withProgrammes(programmes));
        }

        @Override
        public String what() {
            return "intake.did.moved";
        }
    }
}
