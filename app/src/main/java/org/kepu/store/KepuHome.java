package org.kepu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The folder where this installation keeps its database, files and keys ({@code KEPU_HOME}). */
@Component
public class KepuHome {

    private final Path folder;

    KepuHome(Environment environment) {
        this.folder = Path.of(environment.getProperty("kepu.home", ".kepu")).toAbsolutePath();
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
}
