package org.kepu.units.web;

import java.util.List;
import java.util.Set;
import org.kepu.areas.Area;
import org.kepu.units.Unit;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * Ends a unit or merges it into others.
 *
 * @param others units that may take over
 * @param chosen ids of those that do
 */
public record UnitDissolvingPage(
        Unit unit, Area area, String day, List<Option> others, Set<String> chosen, FormErrors errors) {}
