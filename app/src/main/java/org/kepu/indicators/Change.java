package org.kepu.indicators;

import java.time.Instant;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * A field of a definition was changed.
 *
 * @param field of {@link IndicatorDraft}
 * @param by empty where a plan's adoption changed it
 */
public record Change(String field, String was, String became, Instant at, Optional<AccountId> by) {}
