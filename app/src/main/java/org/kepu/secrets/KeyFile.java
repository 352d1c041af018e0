package org.kepu.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.store.InstallationRefused;

/** The file {@code keys/personal.keys} in the home folder: one key a line, readable by its owner only, keys are only added. */
final class KeyFile {

    private final Path file;

    KeyFile(Path home) {
        this.file = home.resolve("keys").resolve("personal.keys");
    }

    /** All keys, oldest first; none before the first start. */
    List<Key> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            refuseOpenToOthers();
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Key::parse)
                    .toList();
        } catch (IOException e) {
            throw new InstallationRefused("The key file " + file + " cannot be read. Give this user the right to.", e);
        } catch (IllegalArgumentException e) {
            throw new InstallationRefused("The key file " + file + " is damaged. Take it from a backup.", e);
        }
    }

    /** Adds a key; the file is on disk, whole, before anything is sealed with it. */
    void add(Key key) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Keys of personal fields. Without this file they cannot be read by anybody. Keep it secret and backed up.");
        lines.addAll(
                Stream.concat(read().stream(), Stream.of(key)).map(Key::line).toList());
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling("personal.keys.part");
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void refuseOpenToOthers() throws IOException {
        Set<PosixFilePermission> open = EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw new InstallationRefused(
                    "Other users of this machine can read the key file " + file + ". Close it: chmod 600 " + file);
        }
    }
}
