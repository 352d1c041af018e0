package org.kepu.operations;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts the server for an operator: checks first, logs to a file in the home folder, and says what is wrong in a sentence. */
public final class Launch {

    static final Map<String, Object> DEFAULTS = Map.of(
            "logging.file.name", "${kepu.home}/logs/kepu.log",
            "logging.threshold.console", "off");

    private Launch() {}

    /** Starts the application and returns once it answers; ends the process with code 2 if it cannot start. */
    public static void start(Class<?> application, String... args) {
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(DEFAULTS);
        var checks = new StartChecks();
        spring.addListeners(checks, new Announcement());
        try {
            var context = spring.run(args);
            if (Rehearsal.isWanted(context)) {
                Rehearsal.perform(context);
            }
        } catch (SpringApplication.AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            say(StartFailure.sentence(e, checks.logFile()));
            System.exit(2);
        }
    }

    private static void say(String sentence) {
        System.err.println(sentence);
    }
}
