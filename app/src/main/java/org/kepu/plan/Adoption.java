package org.kepu.plan;

import java.util.Optional;
import java.util.UUID;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;

/**
 * What is to become a plan, or a new edition of the plan that the area already has for the same period.
 *
 * @param origin what is adopted; the same origin is adopted only once
 * @param basedOn the edition in force that the draft was compared with; empty if there was no plan for the period
 * @param predecessor the plan of the period before, where clauses come from
 */
public record Adoption(
        AreaId area,
        PlanDraft draft,
        EditionReason reason,
        UUID origin,
        Optional<Integer> basedOn,
        Optional<PlanId> predecessor,
        Optional<FileId> source,
        Optional<AccountId> by) {}
