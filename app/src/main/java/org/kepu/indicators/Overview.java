package org.kepu.indicators;

import java.util.Optional;

/**
 * An indicator at a glance, for its own area.
 *
 * @param latest the latest figure of a whole year since the baseline
 * @param computed for a formula: what comes of it for {@code year}
 * @param year of the computed value
 */
public record Overview(
        Indicator indicator,
        Goal goal,
        Optional<Figure> latest,
        Optional<Computed> computed,
        int year,
        Standing standing) {}
