package org.kepu.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.store.HomeClaim;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** What must hold before anything is started: safe settings, a home of our own, a free port. */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private @Nullable HomeClaim claim;
    private String logFile = "";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        logFile = environment.getProperty("logging.file.name", "");
        UnsafeSetting.refuseAny(environment);
        KepuHome home = new KepuHome(environment);
        claim = home.claim()
                .orElseThrow(() -> new InstallationRefused("Kepu already runs on " + home.path()
                        + ". Stop it first, or name another folder in KEPU_HOME and another port in KEPU_PORT."));
        refuseTakenPort(environment);
        UnfinishedRestore.refuse(home.path());
        HomeKind.refuseOther(environment, home);
    }

    /** Where the details of a failure are written. */
    String logFile() {
        return logFile;
    }

    /** Whether this process holds its home folder. */
    Optional<HomeClaim> claim() {
        return Optional.ofNullable(claim);
    }

    private static void refuseTakenPort(Environment environment) {
        String text = environment.getProperty("server.port", "8080");
        String host = environment.getProperty("server.address", "127.0.0.1");
        try (ServerSocket socket = new ServerSocket()) {
            int port = Integer.parseInt(text);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IllegalArgumentException e) {
            throw new InstallationRefused("KEPU_PORT is '" + text + "'; it must be a number from 0 to 65535.", e);
        } catch (IOException e) {
            throw new InstallationRefused(
                    "Port " + text + " on " + host
                            + " is taken or not allowed. Name another one, for example: KEPU_PORT=8090 ./kepu …",
                    e);
        }
    }
}
