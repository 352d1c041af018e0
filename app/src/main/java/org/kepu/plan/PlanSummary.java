package org.kepu.plan;

import java.time.Instant;
import org.kepu.shared.AreaId;

/**
 * A plan in a list.
 *
 * @param edition the edition in force, from 1
 * @param adoptedAt when that edition was adopted
 */
public record PlanSummary(
        PlanId id,
        AreaId area,
        String title,
        PlanPeriod period,
        PlanStatus status,
        int edition,
        Instant adoptedAt,
        int programmes,
        int clauses,
        int units) {}
