package org.kepu.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Carries the rules out every night, each in its own transaction, and keeps what it did. */
@Service
public class Retaining {

    private static final Logger LOG = LoggerFactory.getLogger(Retaining.class);

    private final List<Retention> rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Environment environment;
    private final TransactionOperations transaction;

    Retaining(
            List<Retention> rules,
            JdbcClient jdbc,
            Clock clock,
            Environment environment,
            TransactionOperations transaction) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(Retention::table)).toList();
        this.jdbc = jdbc;
        this.clock = clock;
        this.environment = environment;
        this.transaction = transaction;
    }

    /** All rules with what they did, by table. */
    public List<RetentionView> list() {
        Map<String, RetentionView> runs = jdbc
                .sql("select rule, max(at) as last, sum(touched) as touched from retention.run group by rule")
                .query((row, number) -> new RetentionView(
                        row.getString("rule"),
                        0,
                        Fate.KEPT,
                        Optional.of(row.getObject("last", OffsetDateTime.class).toInstant()),
                        row.getLong("touched")))
                .list()
                .stream()
                .collect(Collectors.toMap(RetentionView::table, view -> view));
        return rules.stream()
                .map(rule -> new RetentionView(
                        rule.table(),
                        days(rule),
                        rule.fate(),
                        Optional.ofNullable(runs.get(rule.table())).flatMap(RetentionView::lastRun),
                        Optional.ofNullable(runs.get(rule.table()))
                                .map(RetentionView::rows)
                                .orElse(0L)))
                .toList();
    }

    /** Carries every rule out; one that fails does not stop the others. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    public void run() {
        rules.stream()
                .filter(rule -> rule.fate() != Fate.KEPT && days(rule) > 0)
                .forEach(rule -> {
                    try {
                        transaction.executeWithoutResult(_ -> run(rule));
                    } catch (RuntimeException e) {
                        LOG.error("the retention of {} failed", rule.table(), e);
                    }
                });
    }

    private void run(Retention rule) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int touched = rule.forget(now.minusDays(days(rule)));
        jdbc.sql("insert into retention.run (rule, at, touched) values (:rule, :at, :touched)")
                .param("rule", rule.table())
                .param("at", now)
                .param("touched", touched)
                .update();
    }

    private int days(Retention rule) {
        String setting = "kepu.retention." + rule.table().replace('.', '-').replace('_', '-');
        return environment.getProperty(setting, Integer.class, rule.days());
    }
}
