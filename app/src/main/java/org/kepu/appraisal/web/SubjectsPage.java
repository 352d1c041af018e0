package org.kepu.appraisal.web;

import java.util.List;
import java.util.Set;
import org.kepu.appraisal.Appraisal;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** Who is appraised. */
public record SubjectsPage(
        Area area,
        Appraisal appraisal,
        List<Option> units,
        List<Option> counties,
        Set<String> chosen,
        FormErrors errors) {}
