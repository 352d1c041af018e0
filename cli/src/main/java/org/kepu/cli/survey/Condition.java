package org.kepu.cli.survey;

import java.util.List;
import java.util.function.IntPredicate;
import org.kepu.cli.Refusal;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;

/** A condition {@code column=value}, also with !=, &lt;, &lt;=, &gt;, &gt;=. Rows without a value never meet it. */
record Condition(String column, String operator, String value) {

    private static final List<String> OPERATORS = List.of("!=", "<=", ">=", "==", "=", "<", ">");

    static Condition parse(String text, String place) {
        // The first operator counts, so that a value may contain others; the longer one where two begin at a place.
        for (int at = 1; at < text.length(); at++) {
            int from = at;
            String operator = OPERATORS.stream()
                    .filter(o -> text.startsWith(o, from))
                    .findFirst()
                    .orElse("");
            if (!operator.isEmpty()) {
                return new Condition(
                        text.substring(0, at).strip(),
                        operator.equals("==") ? "=" : operator,
                        unquoted(text.substring(at + operator.length()).strip()));
            }
        }
        throw new Refusal(place + " is '" + text + "'; it must read column=value.");
    }

    IntPredicate over(SurveyData data) {
        Column of = data.column(column);
        return switch (operator) {
            case "=" -> equality(of, true);
            case "!=" -> equality(of, false);
            default -> comparison(of.numbers());
        };
    }

    private IntPredicate equality(Column of, boolean wanted) {
        Factor factor = of.factor();
        double number = Column.parse(value);
        boolean[] equal = new boolean[factor.levels().size()];
        for (int i = 0; i < equal.length; i++) {
            String level = factor.levels().get(i);
            equal[i] = level.equals(value) || (!Double.isNaN(number) && Column.parse(level) == number);
        }
        return row -> factor.code(row) >= 0 && equal[factor.code(row)] == wanted;
    }

    private IntPredicate comparison(double[] numbers) {
        double limit = Column.parse(value);
        if (Double.isNaN(limit)) {
            throw new Refusal("The condition " + column + operator + value + " compares with '" + value
                    + "', which is no number.");
        }
        return switch (operator) {
            case "<" -> row -> numbers[row] < limit;
            case "<=" -> row -> numbers[row] <= limit;
            case ">" -> row -> numbers[row] > limit;
            default -> row -> numbers[row] >= limit;
        };
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2
                && ((text.startsWith("'") && text.endsWith("'")) || (text.startsWith("\"") && text.endsWith("\"")));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
