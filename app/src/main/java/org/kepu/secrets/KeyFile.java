package org.kepu.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The file {@code keys/personal.keys} in the home folder, to which keys are only added. */
final class KeyFile {

    private final SecretFile file;

    KeyFile(Path home) {
        this.file = new SecretFile(
                home,
                "personal.keys",
                "Keys of personal fields. Without this file they cannot be read by anybody. Keep it secret and backed up.");
    }

    /** All keys, oldest first; none before the first start. */
    List<Key> read() {
        return file.read(Key::parse);
    }

    /** Adds a key; the file is on disk, whole, before anything is sealed with it. */
    void add(Key key) {
        file.write(Stream.concat(read().stream(), Stream.of(key)).map(Key::line).toList());
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
