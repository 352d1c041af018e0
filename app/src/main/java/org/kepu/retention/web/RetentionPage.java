package org.kepu.retention.web;

import java.util.List;
import org.kepu.retention.Fate;

/** The rules of keeping. */
public record RetentionPage(List<Line> lines) {

    /** One table, ready to print; 0 days for never. */
    public record Line(String table, int days, Fate fate, String lastRun, long rows) {}
}
