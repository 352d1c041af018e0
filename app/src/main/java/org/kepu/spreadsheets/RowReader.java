package org.kepu.spreadsheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** Reads typed values from a row and collects what is wrong, each at its column. */
public final class RowReader {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[T ]00:00(?::00)?)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.0+)?");

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,15}(\\.\\d+)?");

    private final SheetRow row;
    private final List<Refusal> problems = new ArrayList<>();

    /** A reader for this row. */
    public RowReader(SheetRow row) {
        this.row = row;
    }

    /** The text of a cell, empty if there is none; longer than allowed is a problem. */
    public String text(String column, int longest) {
        String text = row.text(column);
        if (text.length() > longest) {
            refuse(column, "imports.cell.tooLong", longest);
        }
        return text;
    }

    /** The text of a cell; an empty one is a problem. */
    public String required(String column, int longest) {
        if (row.text(column).isEmpty()) {
            refuse(column, "imports.cell.required");
        }
        return text(column, longest);
    }

    /** A whole number, empty if the cell is; thousands separators are accepted, anything else is a problem. */
    public Optional<Integer> number(String column, int least, int most) {
        String text = row.text(column).replaceAll("[,，\\s]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            var value = new BigDecimal(text);
            if (value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(value.intValueExact());
            }
        }
        refuse(column, "imports.cell.number", row.text(column), least, most);
        return Optional.empty();
    }

    /** A decimal number within bounds, empty if the cell is; anything else is a problem. */
    public Optional<Double> decimal(String column, double least, double most) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        refuse(column, "imports.cell.decimal", text, least, most);
        return Optional.empty();
    }

    /** An exact quantity that is not negative, empty if the cell is; thousands separators are accepted, anything else is a problem. */
    public Optional<BigDecimal> quantity(String column, int decimals, BigDecimal most) {
        String text = row.text(column).replaceAll("[,，\\s]", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (QUANTITY.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text).stripTrailingZeros();
            if (value.scale() <= decimals && value.compareTo(most) <= 0) {
                return Optional.of(value);
            }
        }
        refuse(column, decimals == 0 ? "imports.cell.count" : "imports.cell.quantity", row.text(column), decimals);
        return Optional.empty();
    }

    /** A day, empty if the cell is; 2026-11-23, 2026/11/23, 2026.11.23 and 2026年11月23日 are accepted. */
    public Optional<LocalDate> day(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            }
        } catch (DateTimeException e) {
            // said below, as for any other text
        }
        refuse(column, "imports.cell.day", text);
        return Optional.empty();
    }

    /** One of the choices of the column, empty if the cell is; anything else is a problem. */
    public <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        refuse(column, "imports.cell.choice", text);
        return Optional.empty();
    }

    /** Says that a cell is wrong; the sentence says what to do. */
    public void refuse(String column, String key, Object... arguments) {
        problems.add(Refusal.at(column, key, arguments));
    }

    /** Takes over what a command refused; its fields are taken for columns. */
    public void refuse(List<Refusal> refusals) {
        problems.addAll(refusals);
    }

    /** What is wrong with the row so far. */
    public List<Refusal> problems() {
        return List.copyOf(problems);
    }
}
