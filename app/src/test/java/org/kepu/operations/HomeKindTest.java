package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.mock.env.MockEnvironment;

class HomeKindTest {

    @TempDir
    private Path home;

    @Test
    void theDemoDoesNotTouchACitysOwnData() throws IOException {
        Files.createDirectory(home.resolve("database"));
        assertThatThrownBy(() -> check("demo", false))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("a city's own data");
        assertThatThrownBy(() -> check("demo", true)).isInstanceOf(InstallationRefused.class);
        assertThat(home.resolve("database")).exists();
    }

    @Test
    void aCityDoesNotStartOnTheDemosData() {
        check("demo", false);
        assertThatThrownBy(() -> check("serve", false)).hasMessageContaining("holds the demo");
    }

    @Test
    void theDemoComesBackToItsOwnHome() throws IOException {
        check("demo", false);
        Files.createDirectory(home.resolve("database"));
        check("demo", false);
        assertThat(home.resolve("database")).exists();
    }

    @Test
    void startingOverEmptiesTheDemosHome() throws IOException {
        check("demo", false);
        Files.createDirectory(home.resolve("files"));
        check("demo", true);
        assertThat(home.resolve("files")).doesNotExist();
        check("demo", false);
    }

    private void check(String profile, boolean fresh) {
        var environment = new MockEnvironment()
                .withProperty("kepu.home", home.toString())
                .withProperty("kepu.fresh", String.valueOf(fresh));
        environment.setActiveProfiles(profile);
        HomeKind.refuseOther(environment, new KepuHome(environment));
    }
}
