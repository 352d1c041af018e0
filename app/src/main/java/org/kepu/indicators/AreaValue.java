package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Optional;
import org.kepu.areas.Area;

/**
 * The value of an indicator in one area.
 *
 * @param why for a formula without a value: why there is none
 */
public record AreaValue(Area area, Optional<BigDecimal> value, Optional<Computed.Unknown> why) {}
