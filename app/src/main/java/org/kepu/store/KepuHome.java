package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder where this installation keeps its database, files and keys ({@code KEPU_HOME}). */
@Component
public class KepuHome {

    /** Sub-folder of the embedded server. */
    static final String DATABASE = "database";

    private static final Pattern NO_DATA =
            Pattern.compile(HomeClaim.FILE + "|logs|.*\\.log|restoring|before-restore-.*");

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
     * What the installation keeps here beside its database: files, keys, marks. Logs, claims and what an earlier restore set
     * aside are not among it.
     */
    public List<Path> belongings() {
        return entries().stream()
                .filter(entry -> !entry.equals(folder.resolve(DATABASE)))
                .toList();
    }

    /** Whether there is nothing yet that a restore could overwrite. */
    public boolean isEmpty() {
        return entries().isEmpty();
    }

    /**
     * Deletes database and belongings; a database server left behind there is stopped first. Only the holder of the claim may do
     * this.
     */
    public void empty() {
        try {
            stopOrphan();
            for (Path entry : entries()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves database and belongings into this sub-folder; a database server left behind there is stopped first. Only the holder
     * of the claim may do this.
     */
    public void setAside(String name) {
        try {
            stopOrphan();
            List<Path> entries = entries();
            Path aside = folder(name);
            for (Path entry : entries) {
                Files.move(entry, aside.resolve(entry.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopOrphan() throws IOException {
        OrphanedServer.stop(folder.resolve(DATABASE).resolve("data"));
    }

    private List<Path> entries() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child ->
                            !NO_DATA.matcher(child.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
