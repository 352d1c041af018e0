package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.InstallationRefused;
import org.springframework.mock.env.MockEnvironment;

class UnsafeSettingTest {

    @TempDir
    private Path home;

    private MockEnvironment environment;

    @BeforeEach
    void safe() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        environment = new MockEnvironment().withProperty("kepu.home", home.toString());
    }

    @Test
    void theDefaultsAreSafe() {
        UnsafeSetting.refuseAny(environment);
    }

    @Test
    void theDemoIsNotOpenedToTheNetwork() {
        environment.setActiveProfiles("demo");
        environment.setProperty("server.address", "0.0.0.0");
        assertThat(UnsafeSetting.DEMO_IN_THE_OPEN.holds()).accepts(environment);
        assertThat(UnsafeSetting.PASSWORDS_IN_CLEAR.holds())
                .as("no second sentence that would not help")
                .rejects(environment);
    }

    @Test
    void aServerOnTheNetworkNeedsAnHttpsAddress() {
        environment.setProperty("server.address", "0.0.0.0");
        assertThat(UnsafeSetting.PASSWORDS_IN_CLEAR.holds()).accepts(environment);
        environment.setProperty("kepu.public-url", "https://kepu.example");
        assertThat(UnsafeSetting.PASSWORDS_IN_CLEAR.holds()).rejects(environment);
    }

    @Test
    void aPublicAddressWithoutTlsIsRefusedEvenBehindAProxy() {
        environment.setProperty("kepu.public-url", "http://kepu.example");
        assertThat(UnsafeSetting.PUBLIC_URL_IN_CLEAR.holds()).accepts(environment);
    }

    @Test
    void aDatabaseOnAnotherMachineNeedsAPassword() {
        environment.setProperty("kepu.database.url", "jdbc:postgresql://db.example:5432/kepu");
        assertThat(UnsafeSetting.DATABASE_WITHOUT_PASSWORD.holds()).accepts(environment);
        environment.setProperty("kepu.database.password", "secret");
        assertThat(UnsafeSetting.DATABASE_WITHOUT_PASSWORD.holds()).rejects(environment);
        environment.setProperty("kepu.database.password", "");
        environment.setProperty("kepu.database.url", "jdbc:postgresql://[::1]:5432/kepu");
        assertThat(UnsafeSetting.DATABASE_WITHOUT_PASSWORD.holds()).rejects(environment);
    }

    @Test
    void onlyPostgresqlIsADatabase() {
        environment.setProperty("kepu.database.url", "jdbc:mysql://localhost/kepu");
        assertThat(UnsafeSetting.NOT_POSTGRESQL.holds()).accepts(environment);
        environment.setProperty("kepu.database.url", "jdbc:postgresql://localhost/kepu");
        assertThat(UnsafeSetting.NOT_POSTGRESQL.holds()).rejects(environment);
    }

    @Test
    void theChecksOfTheDatabaseStayOn() {
        environment.setProperty("kepu.checks", "off");
        assertThat(UnsafeSetting.CHECKS_OFF.holds()).accepts(environment);
    }

    @Test
    void aHomeThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(UnsafeSetting.OPEN_HOME.holds()).accepts(environment);
    }

    @Test
    void allThatIsUnsafeIsNamedAtOnce() {
        environment.setProperty("server.address", "0.0.0.0");
        environment.setProperty("kepu.database.url", "jdbc:mysql://localhost/kepu");
        assertThatThrownBy(() -> UnsafeSetting.refuseAny(environment))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("KEPU_ADDRESS")
                .hasMessageContaining("KEPU_DATABASE_URL");
    }
}
