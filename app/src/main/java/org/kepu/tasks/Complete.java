package org.kepu.tasks;

import java.util.Map;
import org.kepu.shared.UnitId;

/** A draft with nothing left open, where its clause stands, and what its units are called. */
record Complete(TaskDraft draft, Place place, Map<UnitId, String> names) {

    /** Where a clause stands in its plan and what it is called there. */
    record Place(int position, String number, String title) {}
}
