package org.kepu.cli.survey;

import java.util.List;
import java.util.Map;
import org.kepu.survey.Estimate;

/** One line of the answer; NaN stands for what cannot be computed. */
record ResultRow(String id, Estimate estimate, double low, double high, List<String> flags, Map<String, Double> more) {

    ResultRow {
        flags = List.copyOf(flags);
    }
}
