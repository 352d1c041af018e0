package org.kepu.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.store.InstallationRefused;

class SigningKeysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @TempDir
    private Path home;

    @Test
    void theLastKeySignsAndOfEarlierOnesOnlyWhatVerifiesIsKept() throws IOException {
        SigningKeys keys = new SigningKeys(home);
        SigningKey first = keys.renew(DAY);
        SigningKey second = keys.renew(DAY.plusYears(1));

        assertThat(keys.read()).extracting(SigningKey::id).containsExactly(first.id(), second.id());
        assertThat(keys.read().getFirst().secret()).isEmpty();
        assertThat(keys.read().getFirst().open()).isEqualTo(first.open());
        assertThat(keys.read().getLast().secret()).isPresent();
        assertThat(first.open().getModulus().bitLength()).isEqualTo(3072);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aHomeThatNeverSignedHasNothingToRenewAndADamagedFileIsRefused() throws IOException {
        assertThat(KeyRotation.renewSigning(home, DAY)).isFalse();
        assertThat(file()).doesNotExist();
        new SigningKeys(home).renew(DAY);
        assertThat(KeyRotation.renewSigning(home, DAY)).isTrue();

        Files.writeString(file(), "half a li");
        assertThatThrownBy(() -> new SigningKeys(home).read())
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("backup");
    }

    private Path file() {
        return home.resolve("keys").resolve("signing.keys");
    }
}
