package org.kepu.tasks.web;

import java.util.Map;
import org.kepu.tasks.ProgrammeState;
import org.kepu.tasks.ProgrammeView;
import org.kepu.web.FormErrors;

/** The form that issues an edition. */
public record IssuePage(ProgrammeView programme, Map<String, String> cells, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** Whether an amendment is issued. */
    public boolean amending() {
        return programme.state() == ProgrammeState.AMENDING;
    }

    /** The address of the programme. */
    public String address() {
        return ProgrammePage.address(programme);
    }
}
