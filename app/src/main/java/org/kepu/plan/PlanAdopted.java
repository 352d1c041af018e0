package org.kepu.plan;

import org.kepu.shared.AreaId;

/** A plan was adopted or got a new edition; published inside the transaction that adopts it. */
public record PlanAdopted(PlanId plan, AreaId area, int edition) {}
