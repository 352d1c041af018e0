package org.kepu.indicators;

import org.kepu.shared.AreaId;

/** What a figure is about; there is one standing figure for each. */
public record FigureKey(IndicatorId indicator, AreaId area, int year, FigurePeriod period) {}
