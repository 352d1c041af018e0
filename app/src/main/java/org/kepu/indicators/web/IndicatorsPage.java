package org.kepu.indicators.web;

import java.util.List;
import org.kepu.areas.Area;
import org.kepu.indicators.Overview;

/** The indicators of a city or county and how each stands. */
public record IndicatorsPage(Area area, List<Overview> indicators) {}
