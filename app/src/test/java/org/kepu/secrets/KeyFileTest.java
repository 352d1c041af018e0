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

class KeyFileTest {

    @TempDir
    private Path home;

    @Test
    void keysAreOnlyAddedAndTheFileIsForItsOwnerOnly() throws IOException {
        Key first = key();
        Key second = key();
        KeyFile file = new KeyFile(home);
        file.add(first);
        file.add(second);
        assertThat(file.read()).extracting(Key::id).containsExactly(first.id(), second.id());
        assertThat(file.read().getFirst().sealing()).isEqualTo(first.sealing());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        new KeyFile(home).add(key());
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new KeyFile(home).read())
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        new KeyFile(home).add(key());
        Files.writeString(path(), "half a li");
        assertThatThrownBy(() -> new KeyFile(home).read())
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("backup");
    }

    @Test
    void withoutTheKeyInUseNothingStarts() {
        new KeyFile(home).add(key());
        assertThatThrownBy(() -> KeyRing.of(new KeyFile(home), "0123456789abcdef"))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("0123456789abcdef");
    }

    private Path path() {
        return home.resolve("keys/personal.keys");
    }

    private static Key key() {
        return Key.create(Algorithm.AES, LocalDate.of(2026, 11, 26));
    }
}
