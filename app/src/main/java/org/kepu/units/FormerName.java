package org.kepu.units;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A name a unit bore before.
 *
 * @param validFrom first day, empty if unknown
 * @param validTo first day of the name that followed
 */
public record FormerName(String name, String fullName, Optional<LocalDate> validFrom, LocalDate validTo) {}
