package org.kepu.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.intake.review.Correction;
import org.kepu.intake.review.Fingerprint;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Corrects drafts. Every correction is saved at once, by several people side by side, and can be taken back. */
@Service
@Transactional
public class Reviewing {

    private final ImportRows imports;
    private final Revisions revisions;
    private final UnitLookup units;
    private final Basis basis;
    private final JsonMapper json;
    private final Clock clock;

    Reviewing(ImportRows imports, Revisions revisions, UnitLookup units, Basis basis, JsonMapper json, Clock clock) {
        this.imports = imports;
        this.revisions = revisions;
        this.units = units;
        this.basis = basis;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft with its source.
     *
     * @throws NotFound if there is no such import or it has no draft
     */
    @Transactional(readOnly = true)
    public Review get(ImportId id) {
        ImportView about = imports.find(id)
                .filter(found -> found.version() > 0)
                .orElseThrow(() -> new NotFound("draft of import " + id));
        return new Review(
                about,
                revisions.draft(id, about.version()),
                json.readValue(imports.lines(id), new TypeReference<List<SourceText>>() {}),
                revisions.find(id, about.version()),
                revisions.find(id, about.version() + 1));
    }

    /**
     * Corrects a draft and saves it.
     *
     * @param was the {@link Fingerprint} of the part as the form showed it; empty for a step that does not depend on it
     * @return the new version; refused if the draft is no longer open, the part is gone, or somebody changed it meanwhile
     */
    public Outcome<Integer> correct(ImportId id, String was, Correction correction, Viewer by) {
        ImportView about = lock(id);
        if (!about.status().isOpen()) {
            return Outcome.refused("", "intake.refusal.notOpen");
        }
        PlanDraft draft = revisions.draft(id, about.version());
        Optional<?> target = correction.target(draft);
        if (target.isEmpty()) {
            return Outcome.refused("", "intake.refusal.gone");
        }
        if (!was.isEmpty() && !was.equals(Fingerprint.of(target.get()))) {
            return Outcome.refused("", "intake.refusal.changedMeanwhile");
        }
        return switch (correction.apply(draft)) {
            case Outcome.Refused<PlanDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<PlanDraft>(PlanDraft corrected) ->
                corrected.equals(draft)
                        ? Outcome.done(about.version())
                        : Outcome.done(save(about, draft, corrected, correction, by));
        };
    }

    private int save(ImportView about, PlanDraft before, PlanDraft corrected, Correction correction, Viewer by) {
        PlanDraft complete = units.complete(about.area(), corrected);
        if (!before.period().equals(complete.period())) {
            Basis.Joined joined = basis.join(about.area(), complete);
            imports.compareWith(about.id(), joined.base(), joined.predecessor());
            complete = joined.draft();
        }
        add(about, complete, correction.what(), correction.about(before), by);
        return about.version() + 1;
    }

    /** Compares a draft again with the plan as it is now; corrections of what continues what are made anew. */
    public Outcome<Integer> compareAgain(ImportId id, Viewer by) {
        ImportView about = lock(id);
        if (!about.status().isOpen()) {
            return Outcome.refused("", "intake.refusal.notOpen");
        }
        Basis.Joined joined = basis.join(about.area(), revisions.draft(id, about.version()));
        imports.compareWith(id, joined.base(), joined.predecessor());
        add(about, joined.draft(), "intake.did.compare", "", by);
        return Outcome.done(about.version() + 1);
    }

    /** Takes back the last correction; several times, one after the other. Refused if there is none. */
    public Outcome<Integer> undo(ImportId id) {
        return step(id, -1);
    }

    /** Makes again the correction that was taken back last. Refused if there is none. */
    public Outcome<Integer> redo(ImportId id) {
        return step(id, 1);
    }

    private Outcome<Integer> step(ImportId id, int places) {
        ImportView about = lock(id);
        if (!about.status().isOpen()) {
            return Outcome.refused("", "intake.refusal.notOpen");
        }
        if (revisions
                .find(id, Math.max(about.version(), about.version() + places))
                .isEmpty()) {
            return Outcome.refused("", "intake.refusal.noStep");
        }
        imports.moveTo(id, about.version() + places);
        return Outcome.done(about.version() + places);
    }

    private void add(ImportView about, PlanDraft draft, String what, String whereto, Viewer by) {
        revisions.add(about.id(), about.version() + 1, draft, what, whereto, by, OffsetDateTime.now(clock));
        imports.moveTo(about.id(), about.version() + 1);
    }

    private ImportView lock(ImportId id) {
        return imports.lock(id).orElseThrow(() -> new NotFound("import " + id));
    }
}
