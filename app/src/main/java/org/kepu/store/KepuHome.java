package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder where this installation keeps its database, files and keys ({@code KEPU_HOME}). */
@Component
public class KepuHome {

    private final Path folder;

    /** The home folder that the environment names; it need not exist yet. */
    public KepuHome(Environment environment) {
        this.folder = Path.of(environment.getProperty("kepu.home", ".kepu"))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** A sub-folder, created if it is missing. */
    public Path folder(String name) {
        Path sub = folder.resolve(name);
        try {
            Files.createDirectories(sub);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + sub, e);
        }
        return sub;
    }

    /**
     * Claims the home for this process, making the folder first if there is none, closed to other users of the machine.
     *
     * @return empty if another process holds it
     * @throws InstallationRefused if the folder cannot be made or written
     */
    public Optional<HomeClaim> claim() {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return HomeClaim.on(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new InstallationRefused(
                    "Kepu cannot write to its home folder " + folder
                            + ". Give this user the right to, or name another folder in KEPU_HOME.",
                    e);
        }
    }

    /**
     * Deletes everything in the home but logs of the build; a database left behind there is stopped first. Only the holder of
     * the claim may do this.
     */
    public void empty() {
        try {
            OrphanedServer.stop(folder.resolve("database").resolve("data"));
            for (Path entry : entries()) {
                if (!entry.getFileName().toString().endsWith(".log") && !entry.endsWith(HomeClaim.FILE)) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
