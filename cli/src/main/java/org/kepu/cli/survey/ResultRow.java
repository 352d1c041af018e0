package org.kepu.cli.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.survey.Estimate;

/** One line of the answer, with its column if the estimate has several; NaN stands for what cannot be computed. */
record ResultRow(
        String id,
        Optional<String> of,
        Estimate estimate,
        double low,
        double high,
        List<String> flags,
        Map<String, Double> more) {

    ResultRow {
        flags = List.copyOf(flags);
    }
}
