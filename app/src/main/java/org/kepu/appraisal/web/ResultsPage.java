package org.kepu.appraisal.web;

import java.util.List;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.Ranked;

/** The ranking as the public sees it. */
public record ResultsPage(Appraisal appraisal, String area, List<Ranked> ranking) {}
