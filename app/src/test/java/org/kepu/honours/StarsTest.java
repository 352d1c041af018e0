package org.kepu.honours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "99.99, 0",
        "100, 1",
        "299.99, 1",
        "300, 2",
        "600, 3",
        "1000, 4",
        "1499.99, 4",
        "1500, 5",
        "9999, 5"
    })
    void starsAreGivenFromTheStandardHours(BigDecimal hours, int stars) {
        assertThat(Stars.STANDARD.of(hours)).isEqualTo(stars);
    }
}
