package org.kepu.matching.core;

import java.time.LocalDate;

/** A day of a team. */
public record Slot(String team, LocalDate date) {

    String day() {
        return TeamDay.id(team, date);
    }
}
