package org.kepu.volunteers;

import java.time.LocalDate;

/** A training, a commendation or an evaluation of a volunteer. */
public record RecordView(RecordKind kind, LocalDate day, String text) {}
