package org.kepu.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.kepu.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A password older than the policy allows is renewed before its owner comes in ({@code KEPU_PASSWORD_DAYS}, 0 for never). */
@Component
class PasswordExpiry implements EntranceStep {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int days;

    PasswordExpiry(JdbcClient jdbc, Clock clock, @Value("${kepu.password.days:0}") int days) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return "/sign-in/password";
    }

    @Override
    public boolean asksFor(Viewer person) {
        return days > 0
                && jdbc.sql(
                                "select exists (select 1 from accounts.password where account = :account and set_at < :limit)")
                        .param("account", person.account().orElseThrow().value())
                        .param("limit", OffsetDateTime.now(clock).minusDays(days))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean requiredOf(Viewer person) {
        return false;
    }
}
