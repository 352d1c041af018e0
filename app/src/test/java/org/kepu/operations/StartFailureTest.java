package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.store.InstallationRefused;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08001, does not answer",
        "28P01, KEPU_DATABASE_PASSWORD",
        "3D000, does not exist",
        "42501, owner",
        "53300, max_connections"
    })
    void aDatabaseThatCannotBeUsedIsNamedDeepInsideAFailure(String state, String words) {
        var failure = new IllegalStateException("bean", new RuntimeException(new SQLException("server text", state)));
        assertThat(StartFailure.sentence(failure, "kepu.log")).contains(words).doesNotContain("server text");
    }

    @Test
    void aTakenPortIsNamed() {
        assertThat(StartFailure.sentence(new PortInUseException(8080), "kepu.log"))
                .contains("8080");
    }

    @Test
    void ourOwnRefusalIsSaidAsItIs() {
        var failure = new IllegalStateException(new InstallationRefused("Do this."));
        assertThat(StartFailure.sentence(failure, "kepu.log")).isEqualTo("Do this.");
    }

    @Test
    void anUnknownFailurePointsToTheLog() {
        assertThat(StartFailure.sentence(new IllegalStateException("odd"), "/home/kepu.log"))
                .contains("odd")
                .contains("/home/kepu.log");
    }
}
