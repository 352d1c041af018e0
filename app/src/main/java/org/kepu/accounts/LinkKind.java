package org.kepu.accounts;

import java.time.Duration;

/** What a one-time link is for. */
enum LinkKind {
    INVITATION("/invitation/", Duration.ofDays(7)),
    RESET("/new-password/", Duration.ofDays(1)),
    DEMO("/demo/sign-in/", Duration.ofDays(1));

    private final String path;
    private final Duration life;

    LinkKind(String path, Duration life) {
        this.path = path;
        this.life = life;
    }

    String path() {
        return path;
    }

    Duration life() {
        return life;
    }
}
