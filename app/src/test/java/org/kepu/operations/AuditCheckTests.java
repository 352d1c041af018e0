package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.kepu.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** {@code ./kepu audit verify}; the arithmetic of the chain is proven beside it. */
class AuditCheckTests {

    private static final String ENTRY = "0199d1a0-0000-7000-8000-000000000001";

    @TempDir
    private Path home;

    @Test
    void anUntouchedTrailIsIntactAlsoWhileTheServerHoldsTheHome() throws Exception {
        MockEnvironment environment = installation(TestDatabase.migrated());
        write(environment, _ -> {});
        try (var _ = new KepuHome(environment).claim().orElseThrow()) {
            assertThat(verify(environment)).contains("intact", "1 just written");
        }
        assertThat(verify(environment)).contains("intact");
    }

    @Test
    void theFirstEntryThatDoesNotFitIsNamed() {
        MockEnvironment environment = installation(TestDatabase.migrated());
        write(environment, jdbc -> jdbc.sql("delete from audit.unsealed").update());
        assertThatThrownBy(() -> verify(environment))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("tampered")
                .hasMessageContaining(ENTRY);
    }

    @Test
    void aHomeThatNeverRanIsToldSo() {
        assertThatThrownBy(() -> verify(installation(TestDatabase.create())))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("no audit trail yet");
    }

    private MockEnvironment installation(String database) {
        return new MockEnvironment()
                .withProperty("kepu.home", home.toString())
                .withProperty("kepu.database.url", database)
                .withProperty("kepu.checks", "off");
    }

    private static void write(MockEnvironment environment, Consumer<JdbcClient> afterwards) {
        try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
            JdbcClient jdbc = JdbcClient.create(visit.database());
            jdbc.sql("""
                    insert into audit.entry (id, at, actor_name, action, object, outcome, details)
                    values (cast(:id as uuid), now(), '王办', 'x', 'y', 'DONE', '')
                    """).param("id", ENTRY).update();
            afterwards.accept(jdbc);
        }
    }

    private static String verify(MockEnvironment environment) throws Exception {
        return new Operations(environment).run(List.of("audit", "verify"));
    }
}
