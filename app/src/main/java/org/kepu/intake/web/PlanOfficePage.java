package org.kepu.intake.web;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.plan.EditionView;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanTransition;
import org.kepu.plan.PlanView;
import org.kepu.web.FormErrors;
import org.kepu.web.Ui;

/** One plan as the office manages it; the buttons come from the table of transitions. */
public record PlanOfficePage(PlanView plan, String area, List<EditionView> editions, FormErrors errors) {

    /** The steps that can be taken now. */
    public List<PlanTransition> steps() {
        return PlanTransition.of(plan.summary().status());
    }

    /** Whether content may still change. */
    public boolean correctable() {
        return plan.summary().status() != PlanStatus.CLOSED;
    }

    /** Whether the viewer may do more than look. */
    public boolean writable(Ui ui) {
        return ui.viewer().hasAny(Role.OFFICE);
    }

    /** The address of the page. */
    public String address() {
        return "/office/plans/" + plan.summary().id();
    }
}
