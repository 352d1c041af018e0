package org.kepu.tasks.web;

import java.util.List;
import org.kepu.tasks.Drafting;
import org.kepu.tasks.ProgrammeView;
import org.kepu.web.FormErrors;

/** Unfinished tasks of the year before that can be taken over. */
public record CarryPage(ProgrammeView programme, List<Drafting.Unfinished> unfinished, FormErrors errors) {

    /** The address of the programme. */
    public String address() {
        return ProgrammePage.address(programme);
    }
}
