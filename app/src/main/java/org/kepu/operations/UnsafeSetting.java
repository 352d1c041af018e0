package org.kepu.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A setting with which the server must not run.
 *
 * @param holds whether the environment has it
 * @param sentence names the setting and says what to do
 */
record UnsafeSetting(Predicate<Environment> holds, String sentence) {

    static final UnsafeSetting DEMO_IN_THE_OPEN = new UnsafeSetting(
            environment -> isDemo(environment) && !isLoopback(environment),
            "KEPU_ADDRESS is set, but the demo has sign-in links without passwords and may be reached from this machine only. Unset it, or use './kepu serve'.");

    static final UnsafeSetting PASSWORDS_IN_CLEAR = new UnsafeSetting(
            environment -> !isDemo(environment)
                    && !isLoopback(environment)
                    && !publicUrl(environment).startsWith("https://"),
            "KEPU_ADDRESS opens the server to the network, but KEPU_PUBLIC_URL is not an https address, so passwords would travel in clear. Put a TLS proxy in front and set KEPU_PUBLIC_URL=https://….");

    static final UnsafeSetting PUBLIC_URL_IN_CLEAR = new UnsafeSetting(
            environment -> publicUrl(environment).startsWith("http://") && !isDemo(environment),
            "KEPU_PUBLIC_URL begins with http://, so passwords would travel in clear. Put a TLS proxy in front and set KEPU_PUBLIC_URL=https://….");

    static final UnsafeSetting NOT_POSTGRESQL = new UnsafeSetting(
            environment -> !databaseUrl(environment).isBlank()
                    && !databaseUrl(environment).startsWith("jdbc:postgresql:"),
            "KEPU_DATABASE_URL must look like jdbc:postgresql://host:5432/database; user and password go into KEPU_DATABASE_USER and KEPU_DATABASE_PASSWORD.");

    static final UnsafeSetting DATABASE_WITHOUT_PASSWORD = new UnsafeSetting(
            environment -> isOnAnotherMachine(databaseUrl(environment))
                    && environment.getProperty("kepu.database.password", "").isBlank(),
            "KEPU_DATABASE_URL names another machine, but KEPU_DATABASE_PASSWORD is empty: anybody on the network could read the data. Give the database user a password and set it.");

    static final UnsafeSetting CHECKS_OFF = new UnsafeSetting(
            environment -> "off".equals(environment.getProperty("kepu.checks")),
            "KEPU_CHECKS=off is for tests only: committed data could be lost. Unset it.");

    static final UnsafeSetting OPEN_HOME = new UnsafeSetting(
            environment -> !isDemo(environment) && isOpenToOthers(new KepuHome(environment).path()),
            "Other users of this machine can read the home folder (KEPU_HOME) with the city's files and keys. Close it, for example: chmod 700 \"$KEPU_HOME\".");

    static final List<UnsafeSetting> ALL = List.of(
            DEMO_IN_THE_OPEN,
            PASSWORDS_IN_CLEAR,
            PUBLIC_URL_IN_CLEAR,
            NOT_POSTGRESQL,
            DATABASE_WITHOUT_PASSWORD,
            CHECKS_OFF,
            OPEN_HOME);

    /** Refuses with one line for each unsafe setting. */
    static void refuseAny(Environment environment) {
        String found = ALL.stream()
                .filter(setting -> setting.holds().test(environment))
                .map(UnsafeSetting::sentence)
                .collect(Collectors.joining("\n"));
        if (!found.isEmpty()) {
            throw new InstallationRefused(found);
        }
    }

    private static boolean isDemo(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    private static boolean isLoopback(Environment environment) {
        try {
            return InetAddress.getByName(environment.getProperty("server.address", "127.0.0.1"))
                    .isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String publicUrl(Environment environment) {
        return environment.getProperty("kepu.public-url", "");
    }

    private static String databaseUrl(Environment environment) {
        return environment.getProperty("kepu.database.url", "");
    }

    private static boolean isOnAnotherMachine(String url) {
        var host = Pattern.compile("jdbc:postgresql://(\\[[^\\]]*]|[^:/?]*)").matcher(url);
        return host.find() && !Set.of("", "localhost", "127.0.0.1", "[::1]").contains(host.group(1));
    }

    private static boolean isOpenToOthers(Path home) {
        try {
            Set<PosixFilePermission> permissions = Files.exists(home) ? Files.getPosixFilePermissions(home) : Set.of();
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
