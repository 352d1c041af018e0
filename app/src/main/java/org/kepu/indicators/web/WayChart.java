package org.kepu.indicators.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.Trajectory;

/**
 * The chart of an indicator's way.
 *
 * @param own the name of its area
 */
public record WayChart(Indicator indicator, String own, Trajectory way) {

    /** Whether there is more than one year to show. */
    public boolean worthDrawing() {
        return way.points().size() > 1;
    }

    /** Whether some figure has an interval. */
    public boolean hasIntervals() {
        return way.points().stream().anyMatch(point -> point.low().isPresent());
    }

    /** Whether there is a target to reach. */
    public boolean hasTarget() {
        return way.points().stream().anyMatch(point -> point.target().isPresent());
    }

    /** Whether an even way can be computed. */
    public boolean hasPath() {
        return way.points().stream().anyMatch(point -> point.path().isPresent());
    }

    /** What stands behind a number on the axis. */
    public String suffix() {
        return indicator.unit().equals("%") ? "%" : "";
    }

    /** A value with the sign of percent, if that is its unit. */
    public String text(BigDecimal value) {
        return value.toPlainString() + suffix();
    }

    /** For an attribute of the table; null leaves it out. */
    public static @org.jspecify.annotations.Nullable String attribute(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse(null);
    }
}
