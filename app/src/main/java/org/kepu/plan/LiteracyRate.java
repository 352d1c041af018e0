package org.kepu.plan;

import java.math.BigDecimal;

/**
 * A published share of citizens with scientific literacy (公民具备科学素质的比例), for comparison beside a plan's own indicator.
 *
 * @param area GB code of the place, {@code 000000} for the country
 * @param place its name in Chinese
 * @param percent the share in percent
 * @param kind measured by the official survey, or a target
 * @param source where it was published
 */
public record LiteracyRate(String area, String place, int year, BigDecimal percent, Kind kind, String source) {

    /** Measured or wanted. */
    public enum Kind {
        MEASURED,
        TARGET
    }
}
