package org.kepu.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the roll-up is behind. Figures do not depend on it, only their speed does.
 *
 * @param waiting entries that are not folded in yet
 * @param oldest when the oldest of them was entered
 */
public record Freshness(long waiting, Optional<Instant> oldest) {}
