package org.kepu.files;

import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** Who keeps a file at hand, to use it wherever it proves something. */
public sealed interface Holder {

    /** A unit; its people pick from its files. */
    record OfUnit(UnitId unit) implements Holder {}

    /** An area, for people without a unit. */
    record OfArea(AreaId area) implements Holder {}
}
