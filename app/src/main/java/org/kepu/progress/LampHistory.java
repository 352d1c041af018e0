package org.kepu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how the lamps of running plans change, so that a lamp that is red can say since when. */
@Service
public class LampHistory {

    /** One watcher at a time over all copies of the application; the number is ours alone. */
    private static final long LOCK = 0x6b657075_0011L;

    private final JdbcClient jdbc;
    private final PlanQueries plans;
    private final ProgressQueries progress;
    private final Clock clock;

    LampHistory(JdbcClient jdbc, PlanQueries plans, ProgressQueries progress, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.progress = progress;
        this.clock = clock;
    }

    /** How the lamp of a clause changed in a year, newest first. */
    public List<LampChange> list(ClauseId clause, int year) {
        return jdbc.sql("""
                        select lamp, changed_on from progress.lamp_change
                        where clause_id = :clause and year = :year order by id desc limit 100
                        """)
                .param("clause", clause.value())
                .param("year", year)
                .query((row, number) -> new LampChange(
                        clause, Lamp.valueOf(row.getString("lamp")), row.getObject("changed_on", LocalDate.class)))
                .list();
    }

    /** Looks at every running plan in this year and notes what changed. Another copy that looks just now is left to it. */
    @Transactional
    @Scheduled(fixedDelayString = "${kepu.lamps.watch-every:1h}", initialDelayString = "${kepu.lamps.watch-first:1m}")
    public void watch() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (mine) {
            plans.listPublic().stream()
                    .filter(plan -> plan.status() == PlanStatus.RUNNING)
                    .forEach(this::note);
        }
    }

    private void note(PlanSummary plan) {
        int year = Math.clamp(
                LocalDate.now(clock).getYear(),
                plan.period().from(),
                plan.period().to());
        Standing standing = progress.get(plan, year);
        Map<ClauseId, Lamp> known = lastKnown(standing);
        standing.clauses().stream()
                .filter(clause -> known.get(clause.clause()) != clause.lamp())
                .forEach(clause -> insert(clause, year));
    }

    private Map<ClauseId, Lamp> lastKnown(Standing standing) {
        return jdbc
                .sql("""
                        select distinct on (clause_id) clause_id, lamp, changed_on from progress.lamp_change
                        where clause_id = any(:clauses) and year = :year order by clause_id, id desc
                        """)
                .param(
                        "clauses",
                        standing.clauses().stream()
                                .map(clause -> clause.clause().value())
                                .toArray(UUID[]::new),
                        java.sql.Types.ARRAY)
                .param("year", standing.year())
                .query((row, number) -> new LampChange(
                        new ClauseId(row.getObject("clause_id", UUID.class)),
                        Lamp.valueOf(row.getString("lamp")),
                        row.getObject("changed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(LampChange::clause, LampChange::lamp));
    }

    private void insert(ClauseStanding clause, int year) {
        jdbc.sql("""
                        insert into progress.lamp_change (clause_id, year, lamp, changed_on, changed_at)
                        values (:clause, :year, :lamp, :on, :at)
                        """)
                .param("clause", clause.clause().value())
                .param("year", year)
                .param("lamp", clause.lamp().name())
                .param("on", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
