package org.kepu.evidence;

import java.util.List;
import org.kepu.shared.Refusal;

/** A form as it was understood, and what could not be. */
public record TypedEntry(EntryDraft draft, List<Refusal> problems) {}
