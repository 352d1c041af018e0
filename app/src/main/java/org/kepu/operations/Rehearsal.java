package org.kepu.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One start with a few requests, from which the JVM learns what later starts need (an AOT cache, JEP 514): the launcher does it
 * after each build.
 */
final class Rehearsal {

    private Rehearsal() {}

    static boolean isWanted(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("kepu.rehearsal", Boolean.class, false);
    }

    static void perform(ConfigurableApplicationContext context) {
        URI address = URI.create(Announcement.address(context.getEnvironment()));
        try (context;
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            for (int i = 0; i < 3; i++) {
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
