package org.kepu.evidence.web;

import java.util.List;
import org.kepu.evidence.Desk;
import org.kepu.web.FormErrors;

/** The form that takes a sheet of happenings. */
public record EvidenceSheetPage(Desk desk, List<Desk> desks, FormErrors errors) {}
