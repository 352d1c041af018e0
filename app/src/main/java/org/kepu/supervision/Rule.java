package org.kepu.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.calendar.WorkingCalendar;

/**
 * When an area reminds, and how it writes notices.
 *
 * @param before so many working days before a due date, each 1 to 60
 * @param atDue whether on the day itself (or the next working day)
 * @param overdueEvery every so many working days after it, 0 for never
 * @param overdueMost at most so often
 * @param acknowledgeWithin working days in which a notice is acknowledged before the unit's head is told
 * @param answerWithin working days a notice usually gives, and a sent-back one again
 * @param documentCode 机关代字 of notices, for example 忻科素督
 * @param issuer who signs, may be empty
 */
public record Rule(
        List<Integer> before,
        boolean atDue,
        int overdueEvery,
        int overdueMost,
        int acknowledgeWithin,
        int answerWithin,
        String documentCode,
        String issuer) {

    /** The usual rule: 10 and 3 working days before, on the day, then every 5 working days, six times. */
    public static final Rule USUAL = new Rule(List.of(10, 3), true, 5, 6, 2, 5, "科素督", "");

    public Rule {
        before = before.stream()
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        documentCode = documentCode.strip();
        issuer = issuer.strip();
    }

    /**
     * The latest stage a due date has come to, empty if none: {@code BEFORE-10}, {@code DUE}, {@code OVERDUE-2}. Asking later than
     * on the very day gives the stage that was missed, so that a machine that was off reminds once and not twice.
     */
    public Optional<String> stage(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (today.isAfter(due) || (!calendar.isWorkingDay(due) && today.equals(due) && atDue)) {
            return late(due, today, calendar);
        }
        if (today.equals(due) && atDue) {
            return Optional.of("DUE");
        }
        int left = calendar.between(today, due);
        return before.reversed().stream()
                .filter(days -> left <= days)
                .findFirst()
                .map(days -> "BEFORE-" + days);
    }

    private Optional<String> late(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        int days = calendar.between(due, today);
        int number = overdueEvery == 0 ? 0 : Math.min(days / overdueEvery, overdueMost);
        if (number > 0) {
            return Optional.of("OVERDUE-" + number);
        }
        return atDue ? Optional.of("DUE") : Optional.empty();
    }
}
