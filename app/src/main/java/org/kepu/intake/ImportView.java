package org.kepu.intake;

import java.time.Instant;
import java.util.Optional;
import org.kepu.files.FileId;
import org.kepu.plan.EditionReason;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;

/**
 * An import without its draft.
 *
 * @param name the name of the file, or of the plan that is corrected
 * @param refusal one sentence, empty unless refused
 * @param version the revision that counts
 * @param base the plan and edition the draft follows
 * @param predecessor the plan of the period before, when the draft begins a new one
 */
public record ImportView(
        ImportId id,
        AreaId area,
        EditionReason reason,
        String name,
        Optional<FileId> file,
        ImportStatus status,
        String refusal,
        String refusalEnglish,
        int version,
        Optional<Base> base,
        Optional<PlanId> predecessor,
        Optional<PlanId> adopted,
        String createdBy,
        Instant createdAt) {

    /** An edition of a plan that a draft was compared with. */
    public record Base(PlanId plan, int edition) {}
}
