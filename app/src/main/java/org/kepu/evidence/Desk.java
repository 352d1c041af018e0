package org.kepu.evidence;

import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.files.Holder;
import org.kepu.units.Unit;

/**
 * From where somebody enters happenings.
 *
 * @param key tells the desks of a person apart in addresses and forms
 * @param area the happening lies in it or below
 * @param unit the unit it is entered for; empty where one may be chosen
 */
public record Desk(String key, Area area, Optional<Unit> unit) {

    static Desk of(Area area) {
        return new Desk("area-" + area.id(), area, Optional.empty());
    }

    static Desk of(Unit unit, Area area) {
        return new Desk("unit-" + unit.id(), area, Optional.of(unit));
    }

    /** What it is called. */
    public String name() {
        return unit.map(Unit::name).orElseGet(area::name);
    }

    /** Whose files are at hand there. */
    public Holder holder() {
        return unit.<Holder>map(own -> new Holder.OfUnit(own.id())).orElseGet(() -> new Holder.OfArea(area.id()));
    }
}
