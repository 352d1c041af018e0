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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kepu.store.InstallationRefused;

/** A file of keys in the folder {@code keys} of the home, one a line, readable by its owner only and always whole on disk. */
final class SecretFile {

    private final Path file;
    private final String heading;

    /** @param heading what the first line says the file is for */
    SecretFile(Path home, String name, String heading) {
        this.file = home.resolve("keys").resolve(name);
        this.heading = heading;
    }

    /** What the lines say, the oldest first; none before the first start. */
    <T> List<T> read(Function<String, T> parse) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            refuseOpenToOthers();
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(parse)
                    .toList();
        } catch (IOException e) {
            throw new InstallationRefused("The key file " + file + " cannot be read. Give this user the right to.", e);
        } catch (IllegalArgumentException e) {
            throw new InstallationRefused("The key file " + file + " is damaged. Take it from a backup.", e);
        }
    }

    /** Puts these lines in place of all; they are on disk, whole, before anything is done with them. */
    void write(List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                String text = String.join(
                                "\n",
                                Stream.concat(Stream.of("# " + heading), lines.stream())
                                        .toList())
                        + "\n";
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
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
