package org.kepu.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/**
 * A division of the respondents into domains that do not overlap. Rows outside all domains stay in the design and only
 * carry no value, so that the variance keeps counting the sampling units they lie in (R's {@code subset}).
 */
public final class Domains {

    private final int[] codes;
    private final List<Map<String, String>> labels;

    private Domains(int[] codes, List<Map<String, String>> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    /** One domain, everybody. */
    public static Domains all(SurveyData data) {
        return new Domains(new int[data.rows()], List.of(Map.of()));
    }

    /**
     * One domain for every combination of categories that occurs, in the order of the levels, the last column fastest; rows
     * with a missing category are in none. No columns: everybody. Refused for a column that does not exist.
     */
    public static Domains by(SurveyData data, List<String> columns) {
        if (columns.isEmpty()) {
            return all(data);
        }
        List<Factor> parts =
                columns.stream().map(name -> data.column(name).factor()).toList();
        Factor combined = Factor.interaction(parts);
        int[] codes = combined.codes();
        int[] example = new int[combined.levels().size()];
        for (int row = codes.length - 1; row >= 0; row--) {
            if (codes[row] >= 0) {
                example[codes[row]] = row;
            }
        }
        List<Map<String, String>> labels = new ArrayList<>();
        for (int row : example) {
            Map<String, String> label = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                label.put(columns.get(i), parts.get(i).levels().get(parts.get(i).code(row)));
            }
            labels.add(Collections.unmodifiableMap(label));
        }
        return new Domains(codes, List.copyOf(labels));
    }

    /** The same domains within the rows that meet a condition; domains that become empty disappear. */
    public Domains where(IntPredicate condition) {
        int[] kept = codes.clone();
        boolean[] used = new boolean[labels.size()];
        for (int row = 0; row < kept.length; row++) {
            if (kept[row] >= 0 && !condition.test(row)) {
                kept[row] = -1;
            }
            if (kept[row] >= 0) {
                used[kept[row]] = true;
            }
        }
        int[] renumbered = new int[used.length];
        List<Map<String, String>> left = new ArrayList<>();
        for (int domain = 0; domain < used.length; domain++) {
            renumbered[domain] = left.size();
            if (used[domain]) {
                left.add(labels.get(domain));
            }
        }
        for (int row = 0; row < kept.length; row++) {
            kept[row] = kept[row] < 0 ? -1 : renumbered[kept[row]];
        }
        return new Domains(kept, List.copyOf(left));
    }

    /** Number of domains. */
    public int count() {
        return labels.size();
    }

    /** The domain of a row, -1 for none. */
    public int of(int row) {
        return codes[row];
    }

    /** Columns and their levels that define a domain; empty for everybody. */
    public Map<String, String> label(int domain) {
        return labels.get(domain);
    }
}
