package org.kepu.operations;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.kepu.store.InstallationRefused;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stopped the start into the sentence an operator reads; the log keeps the details. */
final class StartFailure {

    private StartFailure() {}

    static String sentence(Throwable failure, String logFile) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, StartFailure::cause)
                .toList();
        return causes.stream()
                .map(StartFailure::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> "Kepu could not start: " + causes.getLast().getMessage() + "\nThe details are in "
                        + logFile + ".");
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause();
    }

    private static Optional<String> known(Throwable failure) {
        return switch (failure) {
            case InstallationRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken ->
                Optional.of("Port " + taken.getPort()
                        + " is taken. Name another one, for example: KEPU_PORT=8090 ./kepu …");
            case SQLException broken -> database(broken);
            case FlywayException mismatch
            when String.valueOf(mismatch.getMessage()).contains("Validate failed") ->
                Optional.of("The database was made by another version of Kepu than this one, which cannot migrate it."
                        + " Use that version, or bring a backup back into a new home folder.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> database(SQLException broken) {
        String state = String.valueOf(broken.getSQLState());
        if (state.startsWith("08")) {
            return Optional.of(
                    "The database does not answer. Check that it runs and that KEPU_DATABASE_URL names its host and port.");
        }
        if (state.startsWith("28")) {
            return Optional.of(
                    "The database refuses the sign-in. Check KEPU_DATABASE_USER and KEPU_DATABASE_PASSWORD.");
        }
        return switch (state) {
            case "3D000" ->
                Optional.of(
                        "The database named in KEPU_DATABASE_URL does not exist. Create it, owned by the user in KEPU_DATABASE_USER.");
            case "42501" ->
                Optional.of(
                        "The database user may not create schemas. Make it the owner of the database named in KEPU_DATABASE_URL.");
            case "53300" ->
                Optional.of("The database has no free connection. Raise its max_connections or stop other programs.");
            default -> Optional.empty();
        };
    }
}
