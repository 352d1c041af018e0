package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.secrets.Algorithm;
import org.kepu.secrets.KeyRing;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.kepu.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** {@code ./kepu keys rotate}. */
class KeyRotationTests {

    private static final UUID PERSON = UUID.fromString("0199d1a0-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    private Path home;

    @Test
    void everyFieldIsSealedAnewAlsoWithTheOtherAlgorithm() throws Exception {
        MockEnvironment environment = installation();
        byte[] context = ("PHONE " + PERSON).getBytes(StandardCharsets.UTF_8);
        byte[] phone = "13900001234".getBytes(StandardCharsets.UTF_8);
        try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
            visit.migrate();
            KeyRing ring = KeyRing.open(home, visit.database(), Algorithm.AES, DAY);
            JdbcClient.create(visit.database())
                    .sql("insert into personal.field values (:person, 'PHONE', :sealed, :hash, '{}', now())")
                    .param("person", PERSON)
                    .param("sealed", ring.seal(context, phone))
                    .param("hash", ring.hash("PHONE", phone))
                    .update();
        }

        environment.setProperty("kepu.secrets.algorithm", "sm4");
        assertThat(rotate(environment)).contains("Sealed 1 fields anew", "AES", "SM4");

        try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
            KeyRing ring = KeyRing.open(home, visit.database(), Algorithm.AES, DAY);
            assertThat(ring.current()).contains("SM4");
            JdbcClient jdbc = JdbcClient.create(visit.database());
            byte[] sealed = jdbc.sql("select sealed from personal.field")
                    .query((row, number) -> row.getBytes(1))
                    .single();
            assertThat(ring.open(context, sealed)).isEqualTo(phone);
            assertThat(jdbc.sql("select hash from personal.field")
                            .query((row, number) -> row.getBytes(1))
                            .single())
                    .isEqualTo(ring.hash("PHONE", phone));
        }
    }

    @Test
    void aRunningInstallationIsLeftAlone() throws Exception {
        MockEnvironment environment = installation();
        try (var _ = new KepuHome(environment).claim().orElseThrow()) {
            assertThatThrownBy(() -> rotate(environment))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("Stop it first");
        }
    }

    @Test
    void aHomeThatNeverRanIsToldSo() {
        assertThatThrownBy(() -> rotate(installation()))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("no key yet");
    }

    private MockEnvironment installation() {
        return new MockEnvironment()
                .withProperty("kepu.home", home.toString())
                .withProperty("kepu.database.url", TestDatabase.create())
                .withProperty("kepu.checks", "off");
    }

    private static String rotate(MockEnvironment environment) throws Exception {
        return new Operations(environment).run(List.of("keys", "rotate"));
    }
}
