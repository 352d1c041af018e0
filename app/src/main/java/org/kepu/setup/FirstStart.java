package org.kepu.setup;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the operator on the console where the set-up goes on. Only on the console: a log file would keep the link. */
@Component
@Profile("serve")
class FirstStart {

    private final Setup setup;
    private final Environment environment;

    FirstStart(Setup setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        setup.open().ifPresent(path -> System.out.println(text(address() + path, path.equals("/setup/city"))));
    }

    private static String text(String address, boolean begun) {
        return begun
                ? "The set-up is not finished. Sign in as the first administrator and go on at\n  " + address + "\n"
                : """
                There is no account yet. To set Kepu up, open this link; it works once and is replaced at each start.
                还没有账号。请打开下面的一次性链接完成初始设置：
                  %s
                """.formatted(address);
    }

    private String address() {
        String open = environment.getProperty("kepu.public-url", "");
        return open.isBlank()
                ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080")
                : open.replaceFirst("/+$", "");
    }
}
