package org.kepu.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest(name = "at {0} the code is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfRfc6238(long second, String code) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        long here = Totp.step(NOW);
        for (long off = -1; off <= 1; off++) {
            assertThat(Totp.match(KEY, Totp.code(KEY, here + off, Totp.DIGITS), NOW))
                    .hasValue(here + off);
        }
        assertThat(Totp.match(KEY, Totp.code(KEY, here - 2, Totp.DIGITS), NOW)).isEmpty();
        assertThat(Totp.match(KEY, Totp.code(KEY, here + 2, Totp.DIGITS), NOW)).isEmpty();
    }

    @Test
    void nothingElseFits() {
        assertThat(Totp.match(KEY, "", NOW)).isEmpty();
        assertThat(Totp.match(KEY, "验证码", NOW)).isEmpty();
    }
}
