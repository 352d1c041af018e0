package org.kepu;

import org.kepu.operations.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one process: a modular monolith whose modules are the packages beside this class. */
@SpringBootApplication
@Modulithic(systemName = "Kepu", sharedModules = "shared")
public class KepuApplication {

    /** Starts the server; settings come from the environment, see {@code docs/guide}. */
    public static void main(String[] args) {
        Launch.start(KepuApplication.class, args);
    }
}
