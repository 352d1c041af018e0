package org.kepu.intake.web;

import org.kepu.plan.PlanDraft;
import org.kepu.web.FormErrors;

/** The form of a programme. */
public record ProgrammePage(
        Bench bench, PlanDraft.Programme programme, ProgrammeForm form, String was, FormErrors errors) {}
