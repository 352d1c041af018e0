package org.kepu.intake.web;

import org.kepu.plan.PlanDifference;
import org.kepu.plan.PlanSummary;

/** What an edition changed against the one before. */
public record EditionPage(PlanSummary plan, int edition, PlanDifference difference) {}
