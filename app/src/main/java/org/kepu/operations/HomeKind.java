package org.kepu.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A home holds either the demo or a city's own data, never both: sample people must not reach a real installation. */
final class HomeKind {

    private static final String MARK = "demo-home";

    private HomeKind() {}

    static void refuseOther(Environment environment, KepuHome home) {
        Path folder = home.path();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean used = Files.exists(folder.resolve("database"));
        boolean marked = Files.exists(folder.resolve(MARK));
        if (demo && used && !marked) {
            throw new InstallationRefused(
                    "The home folder " + folder
                            + " holds a city's own data, and the demo would mix sample data into it. Name another folder in KEPU_HOME.");
        }
        if (!demo && marked) {
            throw new InstallationRefused("The home folder " + folder
                    + " holds the demo. Name another folder for your city's own data in KEPU_HOME.");
        }
        if (demo) {
            if (environment.getProperty("kepu.fresh", Boolean.class, false)) {
                startOver(environment, home);
            }
            mark(folder.resolve(MARK));
        }
    }

    private static void startOver(Environment environment, KepuHome home) {
        if (!environment.getProperty("kepu.database.url", "").isBlank()) {
            throw new InstallationRefused("'--fresh' does not empty a database of yours."
                    + " Drop and create the one named in KEPU_DATABASE_URL, then start without '--fresh'.");
        }
        home.empty();
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "This folder holds the demo; './kepu demo --fresh' may empty it.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
