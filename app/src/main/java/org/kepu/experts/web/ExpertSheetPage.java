package org.kepu.experts.web;

import java.util.List;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** The form for a sheet of experts. */
public record ExpertSheetPage(List<Option> areas, String area, FormErrors errors) {}
