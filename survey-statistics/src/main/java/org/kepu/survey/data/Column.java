package org.kepu.survey.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * A named column of survey data, read as numbers, as categories, or as either. Empty text, "NA" and "NaN" are missing.
 * Numbers may serve as categories; a column with any text cannot serve as numbers.
 */
public final class Column {

    private static final int FEW = 256;
    private static final int SMALL = 1 << 16;

    private final String name;
    private final double @Nullable [] numbers;
    private @Nullable Factor factor;

    /** A column that has numbers, categories or both views of the same values; at least one must be given. */
    public Column(String name, double @Nullable [] numbers, @Nullable Factor factor) {
        if (numbers == null && factor == null) {
            throw new IllegalArgumentException("A column needs values.");
        }
        this.name = name;
        this.numbers = numbers;
        this.factor = factor;
    }

    /** A numeric column; NaN is missing. The array is taken over, not copied. */
    public static Column of(String name, double... values) {
        return new Column(name, values, null);
    }

    /** A categorical column from texts; numeric too when every value that is not missing reads as a number. */
    public static Column of(String name, List<String> values) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] codes = new int[values.size()];
        double[] numbers = new double[values.size()];
        boolean numeric = true;
        for (int i = 0; i < codes.length; i++) {
            String text = values.get(i).strip();
            boolean missing = isMissing(text);
            codes[i] = missing ? -1 : codeOf.computeIfAbsent(text, t -> codeOf.size());
            double number = missing ? Double.NaN : parse(text);
            numeric &= missing || !Double.isNaN(number);
            numbers[i] = number;
        }
        Factor texts = new Factor(codes, new ArrayList<>(codeOf.keySet()));
        return new Column(name, numeric ? numbers : null, (numeric ? texts.withNumbersJoined() : texts).sorted());
    }

    /** Whether a text stands for a missing value: empty, NA or NaN. */
    public static boolean isMissing(String text) {
        return text.isEmpty() || text.equals("NA") || text.equals("NaN");
    }

    /** The number a text stands for; NaN when it is none. */
    public static double parse(String text) {
        if (text.equals("Inf")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double number = Double.parseDouble(text);
            char last = text.charAt(text.length() - 1);
            return last == 'd' || last == 'f' || last == 'D' || last == 'F' ? Double.NaN : number;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** A number as it is shown, "1" for "1.0" or "1e0"; texts that are codes rather than numbers stay as they are. */
    static String plain(String text) {
        boolean code = text.length() > 16 || (text.startsWith("0") && text.length() > 1 && text.charAt(1) != '.');
        double number = code ? Double.NaN : parse(text);
        return Double.isNaN(number) ? text : label(number + 0.0);
    }

    /** The column's name. */
    public String name() {
        return name;
    }

    /** Whether it can serve as numbers. */
    public boolean numeric() {
        return numbers != null;
    }

    /** Number of rows. */
    public int size() {
        return numbers != null ? numbers.length : factor().size();
    }

    /** The values as numbers, NaN where missing; the live array, not to be changed. Text is refused with its row. */
    public double[] numbers() {
        if (numbers == null) {
            Factor texts = factor();
            for (int row = 0; row < texts.size(); row++) {
                if (texts.code(row) >= 0 && Double.isNaN(parse(texts.levels().get(texts.code(row))))) {
                    throw new SurveyRefusal(
                            Reason.NOT_NUMERIC,
                            "Column '" + name + "' must be numeric, but data row " + (row + 1) + " has '"
                                    + texts.levels().get(texts.code(row)) + "'.");
                }
            }
            throw new SurveyRefusal(Reason.NOT_NUMERIC, "Column '" + name + "' must be numeric, but it has no values.");
        }
        return numbers;
    }

    /** The values as categories. */
    public Factor factor() {
        if (factor == null) {
            factor = derive(numbers());
        }
        return factor;
    }

    private static Factor derive(double[] values) {
        int[] places = new int[SMALL];
        return smallNumbers(values, places) ? table(values, places) : search(values);
    }

    /** Whether all values are whole numbers from 0 to below the length of the table; marks those that occur. */
    private static boolean smallNumbers(double[] values, int[] marked) {
        for (double value : values) {
            int whole = (int) value;
            if (whole == value && whole >= 0 && whole < marked.length) {
                marked[whole] = 1;
            } else if (!Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static Factor table(double[] values, int[] places) {
        List<String> levels = new ArrayList<>();
        for (int whole = 0; whole < places.length; whole++) {
            if (places[whole] != 0) {
                places[whole] = levels.size();
                levels.add(Integer.toString(whole));
            }
        }
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(values[i]) ? -1 : places[(int) values[i]];
        }
        return new Factor(codes, levels);
    }

    private static Factor search(double[] values) {
        double[] distinct = distinct(values);
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(distinct, values[i] + 0.0);
        }
        return new Factor(codes, Arrays.stream(distinct).mapToObj(Column::label).toList());
    }

    /** The different values in ascending order; a short list is found without sorting all rows. */
    private static double[] distinct(double[] values) {
        double[] found = new double[FEW];
        int count = 0;
        for (double value : values) {
            int at = Double.isNaN(value) ? 0 : Arrays.binarySearch(found, 0, count, value + 0.0);
            if (at < 0) {
                if (count == FEW) {
                    return Arrays.stream(values)
                            .filter(v -> !Double.isNaN(v))
                            .map(v -> v + 0.0)
                            .sorted()
                            .distinct()
                            .toArray();
                }
                System.arraycopy(found, ~at, found, ~at + 1, count - ~at);
                found[~at] = value + 0.0;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static String label(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isInfinite(value)
                ? Double.toString(value)
                : new BigDecimal(Double.toString(value)).toPlainString();
    }
}
