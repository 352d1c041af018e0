package org.kepu.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kepu.store.InstallationRefused;

/** The mark of a restore that has begun and not ended: nothing starts on half of a backup, and a new restore may overwrite it. */
final class UnfinishedRestore {

    private static final String MARK = "restoring";

    private UnfinishedRestore() {}

    static void begin(Path home) {
        try {
            Files.writeString(home.resolve(MARK), "A restore has begun here and not ended.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void end(Path home) {
        try {
            Files.delete(home.resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isIn(Path home) {
        return Files.exists(home.resolve(MARK));
    }

    static void refuse(Path home) {
        if (isIn(home)) {
            throw new InstallationRefused(
                    "A restore into " + home + " was not finished. Run './kepu restore FILE' again, then start.");
        }
    }
}
