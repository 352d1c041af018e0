package org.kepu.tasks.web;

import org.kepu.tasks.ProgrammeView;
import org.kepu.web.FormErrors;

/** The form that takes a sheet of tasks. */
public record TaskSheetPage(ProgrammeView programme, FormErrors errors) {

    /** The address of the programme. */
    public String address() {
        return ProgrammePage.address(programme);
    }
}
