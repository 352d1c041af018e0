package org.kepu.supervision;

import java.time.Instant;

/** How often somebody was reminded, and when last. */
public record Reminded(int times, Instant last) {}
