package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.Refusal;
import org.kepu.web.FormErrors;

/** The upload form. */
public record NewDocumentPage(List<Area> areas, Optional<Area> area, FormErrors errors) {

    static final Refusal NO_FILE = Refusal.at("file", "intake.refusal.noFile");
}
