package org.kepu.supervision;

import java.time.LocalDate;
import java.util.List;
import org.kepu.shared.UnitId;

/**
 * A notice to be issued.
 *
 * @param title 1 to 120 characters
 * @param demand what is to be done, 1 to 4000 characters
 * @param issuedOn the day of the document
 * @param workingDays from the day after it to the deadline, 1 to 250
 */
public record NoticeDraft(
        String title, Matter matter, String demand, List<UnitId> units, LocalDate issuedOn, int workingDays) {

    public NoticeDraft {
        title = title.strip();
        demand = demand.strip();
        units = units.stream().distinct().toList();
    }
}
