package org.kepu.intake.web;

import org.kepu.intake.ImportStatus;
import org.kepu.intake.ImportView;
import org.kepu.web.Ui;

/** Where a document stands. */
public record ProgressPage(ImportView document, String area) {

    /** Which of the steps upload, reading, review, adoption is current, from 1. */
    public int step() {
        return switch (document.status()) {
            case QUEUED, READING, REFUSED -> 2;
            case REVIEW -> 3;
            case ADOPTED, DISCARDED -> 4;
        };
    }

    /** Why it could not be read, as one sentence. */
    public String refusal(Ui ui) {
        if (document.refusal().isEmpty()) {
            return ui.t("intake.refusal.unreadable");
        }
        return ui.chinese() ? document.refusal() : document.refusalEnglish();
    }

    /** Whether the page goes on to the review by itself. */
    public boolean ready() {
        return document.status() == ImportStatus.REVIEW;
    }

    /** The address of the document. */
    public String address() {
        return "/office/documents/" + document.id();
    }
}
