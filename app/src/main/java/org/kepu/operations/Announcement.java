package org.kepu.operations;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Tells the operator on the console where the server answers and that it is stopping. Modules add their own lines after it. */
final class Announcement implements ApplicationListener<ApplicationEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent ready) {
            System.out.println(text(ready));
        } else if (event instanceof ContextClosedEvent) {
            System.out.println("Kepu is stopping …");
        }
    }

    private static String text(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        long millis = ready.getTimeTaken() == null ? 0 : ready.getTimeTaken().toMillis();
        return """

                Kepu（科普） is ready after %.1f s: %s
                Ctrl-C stops it. The log is in %s
                """.formatted(millis / 1000.0, address(environment), environment.getProperty("logging.file.name", ""));
    }

    /** Where people reach the server from outside, or else from this machine. */
    static String address(Environment environment) {
        String open = environment.getProperty("kepu.public-url", "");
        return open.isBlank() ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080") + "/" : open;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
