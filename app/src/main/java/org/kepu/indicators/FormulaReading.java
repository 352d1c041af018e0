package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads formulas: numbers, + − × ÷ (also * and /), brackets, other indicators by code or [name], {@code per10k(…)} (每万人) and
 * {@code ledger(measure, filter, …)} (台账). Full-width characters are the same as half-width ones.
 */
final class FormulaReading {

    private static final Set<String> PER_10K = Set.of("per10k", "每万人");
    private static final Set<String> LEDGER = Set.of("ledger", "台账");
    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 18;

    private final String text;
    private final String typed;
    private int at;
    private int depth;

    private FormulaReading(String typed) {
        this.typed = typed;
        StringBuilder half = new StringBuilder(typed.length());
        typed.chars().forEach(c -> half.append(plain((char) c)));
        this.text = half.toString();
    }

    /** @throws FormulaProblem with the place of what cannot be understood */
    static Expression read(String typed) throws FormulaProblem {
        FormulaReading reading = new FormulaReading(typed);
        Expression whole = reading.sum();
        if (reading.peek() != 0) {
            throw reading.problem(reading.peek() == ')' ? "closing" : "unexpected");
        }
        return whole;
    }

    private Expression sum() throws FormulaProblem {
        if (++depth > DEEPEST) {
            throw problem("deep");
        }
        Expression left = product();
        while (peek() == '+' || peek() == '-') {
            char operator = take();
            left = new Expression.Operation(operator, left, product());
        }
        depth--;
        return left;
    }

    private Expression product() throws FormulaProblem {
        Expression left = factor();
        while (peek() == '*' || peek() == '/') {
            char operator = take();
            left = new Expression.Operation(operator, left, factor());
        }
        return left;
    }

    private Expression factor() throws FormulaProblem {
        char next = peek();
        if (next == '-') {
            take();
            if (++depth > DEEPEST) {
                throw problem("deep");
            }
            Expression of = factor();
            depth--;
            return new Expression.Negated(of);
        }
        if (next == '(') {
            return bracketed();
        }
        if (next == '[') {
            return quoted();
        }
        if (digit(next)) {
            return number();
        }
        if (Character.isLetter(next)) {
            return word();
        }
        throw problem(next == 0 ? "ends" : "unexpected");
    }

    private Expression bracketed() throws FormulaProblem {
        take();
        Expression within = sum();
        expect(')');
        return within;
    }

    private Expression quoted() throws FormulaProblem {
        int start = at;
        int end = text.indexOf(']', at);
        if (end < 0 || typed.substring(at + 1, end).isBlank()) {
            throw problem("name");
        }
        at = end + 1;
        return new Expression.Named(typed.substring(start + 1, end).strip(), start);
    }

    private Expression number() throws FormulaProblem {
        int start = at;
        while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String number = text.substring(start, at);
        if (number.length() > LONGEST_NUMBER
                || number.indexOf('.') != number.lastIndexOf('.')
                || number.endsWith(".")) {
            at = start;
            throw problem("number");
        }
        return new Expression.Constant(new BigDecimal(number));
    }

    private Expression word() throws FormulaProblem {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        if (peek() != '(') {
            return new Expression.Named(word, start);
        }
        String function = word.toLowerCase(Locale.ROOT);
        if (PER_10K.contains(function)) {
            return new Expression.PerTenThousand(bracketed());
        }
        if (LEDGER.contains(function)) {
            return ledger(start);
        }
        at = start;
        throw problem("function");
    }

    private Expression ledger(int start) throws FormulaProblem {
        take();
        int end = text.indexOf(')', at);
        if (end < 0) {
            at = text.length();
            throw problem("ends");
        }
        List<String> words = new ArrayList<>();
        for (String word : text.substring(at, end).split(",", -1)) {
            words.add(word.strip());
        }
        if (words.stream().anyMatch(String::isEmpty)) {
            throw problem("measure");
        }
        at = end + 1;
        return new Expression.Ledger(words.getFirst(), List.copyOf(words.subList(1, words.size())), start);
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char take() {
        char taken = peek();
        at++;
        return taken;
    }

    private void expect(char wanted) throws FormulaProblem {
        char next = peek();
        if (next != wanted) {
            throw problem(next == 0 ? "opening" : "unexpected");
        }
        at++;
    }

    private FormulaProblem problem(String key) {
        return new FormulaProblem(typed, Math.min(at, typed.length()), "indicators.formula." + key);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char plain(char c) {
        return switch (c) {
            case '×', '∗' -> '*';
            case '÷' -> '/';
            case '−', '–' -> '-';
            case '、' -> ',';
            case '【' -> '[';
            case '】' -> ']';
            case '\u3000' -> ' ';
            default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        };
    }
}
