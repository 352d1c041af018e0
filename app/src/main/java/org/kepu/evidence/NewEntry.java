package org.kepu.evidence;

import java.time.Instant;
import java.util.List;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;

/**
 * An entry that was checked and only has to be written.
 *
 * @param path of its area, from the city down
 */
record NewEntry(EntryId id, EntryDraft draft, List<AreaId> path, AccountId by, Instant at) {}
