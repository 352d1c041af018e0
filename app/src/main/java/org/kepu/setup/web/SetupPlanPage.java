package org.kepu.setup.web;

import java.util.List;
import org.kepu.intake.ImportStatus;
import org.kepu.intake.ImportView;
import org.kepu.web.FormErrors;

/**
 * The step that takes the plan document in.
 *
 * @param city name of the chosen city
 * @param documents what was uploaded so far, newest first
 */
public record SetupPlanPage(String city, List<ImportView> documents, FormErrors errors) {

    /** Whether a document is still being read, so that the page looks again. */
    public boolean waiting() {
        return documents.stream().anyMatch(document -> document.status().isWaiting());
    }

    /** Whether a plan waits for the office, so that the next step is the main one. */
    public boolean done() {
        return documents.stream().anyMatch(document -> document.status() != ImportStatus.REFUSED);
    }
}
