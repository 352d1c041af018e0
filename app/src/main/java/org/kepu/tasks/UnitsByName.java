package org.kepu.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Service;

/** Finds the units that people name in a field: names and aliases parted by 、, and 各成员单位 for all of them. */
@Service
public class UnitsByName {

    private final UnitQueries units;
    private final Clock clock;

    UnitsByName(UnitQueries units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The units of an area named in a text; refused at the field if nobody bears one of the names. */
    public Outcome<List<UnitId>> units(AreaId area, String field, String text) {
        UnitNaming.Named named = new UnitNaming(units, area, LocalDate.now(clock)).read(text);
        return named.unknown().isEmpty()
                ? Outcome.done(named.units())
                : Outcome.refused(field, "tasks.sheet.noUnit", String.join("、", named.unknown()));
    }
}
