package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    @Test
    void whatComesBackEveryTwoWeeksKeepsItsWeekday() {
        assertThat(Recurrence.FORTNIGHTLY.days(DAY, 3))
                .containsExactly(DAY, LocalDate.of(2027, 2, 14), LocalDate.of(2027, 2, 28));
    }

    @Test
    void theLastOfTheMonthStaysTheLast() {
        assertThat(Recurrence.MONTHLY.days(DAY, 3))
                .containsExactly(DAY, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
    }

    @Test
    void whatDoesNotComeBackIsOnce() {
        assertThat(Recurrence.ONCE.days(DAY, 9)).containsExactly(DAY);
    }
}
