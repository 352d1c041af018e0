package org.kepu.units.web;

import java.util.List;
import org.kepu.areas.Area;
import org.kepu.units.Unit;

/** The units of one city or county in protocol order, and those that exist no longer. */
public record UnitsPage(Area area, List<Unit> units, List<Unit> former) {}
