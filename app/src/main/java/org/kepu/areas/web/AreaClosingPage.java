package org.kepu.areas.web;

import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/** The question whether an area should end, and from which day. */
public record AreaClosingPage(Area area, String day, FormErrors errors) {}
