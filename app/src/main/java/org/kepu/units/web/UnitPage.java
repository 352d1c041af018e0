package org.kepu.units.web;

import java.util.List;
import org.kepu.areas.Area;
import org.kepu.units.FormerName;
import org.kepu.units.Unit;

/** One unit with its names and what it came from and went to. */
public record UnitPage(
        Unit unit,
        Area area,
        List<String> aliases,
        List<FormerName> formerNames,
        List<Unit> predecessors,
        List<Unit> successors) {}
