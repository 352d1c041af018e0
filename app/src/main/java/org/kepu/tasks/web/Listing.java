package org.kepu.tasks.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.shared.UnitId;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskState;

/**
 * How a list of tasks was narrowed, as it stands in the address.
 *
 * @param due {@code overdue}, {@code month} (this month), {@code q1} to {@code q4}, or empty
 */
public record Listing(String text, String state, String due, String unit, String role, String clause) {

    /** The choices for when a task is due. */
    public static final List<String> DUES = List.of("overdue", "month", "q1", "q2", "q3", "q4");

    static Listing of(Map<String, String> query) {
        return new Listing(
                query.getOrDefault("q", ""),
                query.getOrDefault("state", ""),
                query.getOrDefault("due", ""),
                query.getOrDefault("unit", ""),
                query.getOrDefault("role", ""),
                query.getOrDefault("clause", ""));
    }

    /** Whether everything is shown. */
    public boolean whole() {
        return text.isBlank()
                && state.isEmpty()
                && due.isEmpty()
                && unit.isEmpty()
                && role.isEmpty()
                && clause.isEmpty();
    }

    TaskFilter narrow(TaskFilter base, LocalDate today) {
        int year = base.year().orElse(today.getYear());
        Set<UnitId> units = unit.isEmpty() ? base.units() : Set.of(UnitId.parse(unit));
        return new TaskFilter(
                base.programme(),
                base.year(),
                base.areas(),
                units,
                Arrays.stream(DutyRole.values())
                        .filter(each -> each.name().equals(role))
                        .findFirst(),
                clause.isEmpty() ? Optional.empty() : Optional.of(ClauseId.parse(clause)),
                Arrays.stream(TaskState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst(),
                from(year, today),
                to(year, today),
                due.equals("overdue"),
                base.issuedOnly(),
                text);
    }

    private Optional<LocalDate> from(int year, LocalDate today) {
        return switch (due) {
            case "month" -> Optional.of(today.withDayOfMonth(1));
            case "q1", "q2", "q3", "q4" -> Optional.of(LocalDate.of(year, 3 * quarter() - 2, 1));
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> to(int year, LocalDate today) {
        return switch (due) {
            case "overdue" -> Optional.of(today.minusDays(1));
            case "month" -> Optional.of(YearMonth.from(today).atEndOfMonth());
            case "q1", "q2", "q3", "q4" ->
                Optional.of(YearMonth.of(year, 3 * quarter()).atEndOfMonth());
            default -> Optional.empty();
        };
    }

    private int quarter() {
        return due.charAt(1) - '0';
    }
}
