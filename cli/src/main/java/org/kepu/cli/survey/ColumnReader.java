package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;

/** Collects the values of a column as they are read, as numbers and as categories for as long as both make sense. */
final class ColumnReader {

    /** A numeric column with more different values than this is no category; its texts are forgotten. */
    private static final int CATEGORIES = 60_000;

    private final String name;
    private Map<String, Integer> codeOf = new HashMap<>();
    private boolean categorical = true;
    private boolean numeric = true;
    private int[] codes = new int[1024];
    private double[] numbers = new double[1024];
    private int rows;

    ColumnReader(String name) {
        this.name = name;
    }

    void add(String field) {
        String text = field.strip();
        boolean missing = Column.isMissing(text);
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows * 2);
            codes = Arrays.copyOf(codes, rows * 2);
        }
        double number = missing || !numeric ? Double.NaN : Column.parse(text);
        if (!missing && Double.isNaN(number)) {
            becomeText();
        }
        numbers[rows] = number;
        if (categorical) {
            codes[rows] = missing ? -1 : codeOf.computeIfAbsent(text, t -> codeOf.size());
            if (numeric && codeOf.size() > CATEGORIES) {
                categorical = false;
                codeOf = Map.of();
            }
        }
        rows++;
    }

    /** A text after very many different numbers: what was forgotten is written anew from the numbers. */
    private void becomeText() {
        if (!categorical) {
            Factor factor = Column.of(name, Arrays.copyOf(numbers, rows)).factor();
            codeOf = new HashMap<>();
            for (int i = 0; i < factor.levels().size(); i++) {
                codeOf.put(factor.levels().get(i), i);
            }
            for (int row = 0; row < rows; row++) {
                codes[row] = factor.code(row);
            }
            categorical = true;
        }
        numeric = false;
    }

    Column column() {
        double[] values = Arrays.copyOf(numbers, rows);
        numbers = new double[0];
        if (!categorical) {
            return Column.of(name, values);
        }
        List<String> levels = new ArrayList<>(codeOf.keySet());
        levels.sort((a, b) -> Integer.compare(codeOf.getOrDefault(a, 0), codeOf.getOrDefault(b, 0)));
        Factor texts = new Factor(Arrays.copyOf(codes, rows), levels);
        codes = new int[0];
        return new Column(name, numeric ? values : null, (numeric ? texts.withNumbersJoined() : texts).sorted());
    }
}
