package org.kepu.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/** The commands {@code ./kepu backup}, {@code ./kepu restore}, {@code ./kepu audit} and {@code ./kepu keys}. */
public final class Operations {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String USAGE =
            "Use: ./kepu backup FILE   or   ./kepu restore FILE [--force]   or   ./kepu audit verify   or   ./kepu keys rotate";

    private final Environment environment;
    private final KepuHome home;
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    Operations(Environment environment) {
        this.environment = environment;
        this.home = new KepuHome(environment);
    }

    /** Runs one command; ends with code 0 when it is done and with 2 and a sentence when it is refused. */
    public static void main(String[] args) {
        var spring = new SpringApplication(Operations.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setDefaultProperties(Launch.DEFAULTS);
        try (var context = spring.run()) {
            System.out.println(context.getBean(Operations.class).run(List.of(args)));
        } catch (Exception e) {
            System.err.println(StartFailure.sentence(e, "the home folder's logs/kepu.log"));
            System.exit(2);
        }
    }

    String run(List<String> words) throws Exception {
        return switch (String.join(" ", words)) {
            case "audit verify" -> new AuditCheck(environment, home).verify();
            case "keys rotate" -> new KeyRotationCommand(environment, home, clock).rotate();
            default -> withFile(words);
        };
    }

    private String withFile(List<String> words) throws Exception {
        boolean force = words.contains("--force");
        List<String> rest =
                words.stream().filter(word -> !"--force".equals(word)).toList();
        if (rest.size() != 2
                || (force && "backup".equals(rest.getFirst()))
                || rest.getLast().startsWith("-")) {
            throw new InstallationRefused(USAGE);
        }
        Path file = Path.of(rest.getLast()).toAbsolutePath();
        return switch (rest.getFirst()) {
            case "backup" -> saved(new Backup(environment, home, clock).save(file), file);
            case "restore" -> broughtBack(new Restore(environment, home, clock).bringBack(file, force));
            default -> throw new InstallationRefused(USAGE);
        };
    }

    private static String saved(Manifest manifest, Path file) throws Exception {
        return "Saved %s to %s (%.1f MB). Whoever has this file has the city's data and keys: keep it safe."
                .formatted(contents(manifest), file, Files.size(file) / 1e6);
    }

    private String broughtBack(Manifest manifest) {
        return "Brought back %s, as of %s, into %s."
                .formatted(contents(manifest), WHEN.format(manifest.createdAt().atZone(clock.getZone())), home.path());
    }

    private static String contents(Manifest manifest) {
        Map<Boolean, Long> kinds = manifest.entries().stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.name().startsWith(Backup.HOME), Collectors.counting()));
        return "%d tables with %d rows and %d files".formatted(kinds.get(false), manifest.rows(), kinds.get(true));
    }
}
