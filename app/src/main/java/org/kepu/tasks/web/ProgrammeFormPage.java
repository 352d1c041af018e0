package org.kepu.tasks.web;

import java.util.Map;
import java.util.Optional;
import org.kepu.plan.PlanView;
import org.kepu.tasks.ProgrammeView;
import org.kepu.web.FormErrors;

/**
 * The form that starts a programme or changes its title and introduction.
 *
 * @param programme empty for a new one
 */
public record ProgrammeFormPage(
        Optional<ProgrammeView> programme, PlanView plan, Map<String, String> cells, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** Where the form is sent. */
    public String action() {
        return programme
                .map(present -> ProgrammePage.address(present) + "/edit")
                .orElse("/tasks/plans/" + plan.summary().id() + "/new");
    }

    /** Where giving up leads. */
    public String back() {
        return programme.map(ProgrammePage::address).orElse("/tasks");
    }
}
