package org.kepu.progress;

import java.time.LocalDate;
import org.kepu.plan.ClauseId;

/**
 * A clause's lamp took another colour.
 *
 * @param on the day on which it was noticed; lamps are looked at every hour
 */
public record LampChange(ClauseId clause, Lamp lamp, LocalDate on) {}
