package org.kepu.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of plans themselves. */
@Repository
class PlanRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is locked until the transaction ends, so that two editions are not written at once. */
    record Present(PlanId id, int edition, PlanStatus status) {}

    /** Adoptions of an area wait for each other, so that two do not create the same plan or unit. */
    void lock(AreaId area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('plan ' || :area, 0))")
                .param("area", area.toString())
                .query((row, n) -> true)
                .single();
    }

    Optional<Present> lock(AreaId area, PlanPeriod period) {
        return jdbc.sql("""
                        select id, edition, status from plan.plan
                        where area_id = :area and period_from = :first and period_to = :last for update
                        """)
                .param("area", area.value())
                .param("first", period.from())
                .param("last", period.to())
                .query((row, n) -> new Present(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getInt("edition"),
                        PlanStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** Inserts a plan in its first edition: running if it may and no other plan of the area runs. */
    void insert(PlanId id, AreaId area, PlanPeriod period, boolean mayRun, Optional<PlanId> predecessor) {
        jdbc.sql("""
                        insert into plan.plan (id, area_id, period_from, period_to, status, status_since, edition, predecessor_id)
                        values (:id, :area, :first, :last,
                            case when :mayRun and not exists
                                (select 1 from plan.plan where area_id = :area and status = 'RUNNING')
                            then 'RUNNING' else 'DRAFT' end,
                            :now, 1, :predecessor)
                        """)
                .param("id", id.value())
                .param("area", area.value())
                .param("first", period.from())
                .param("last", period.to())
                .param("mayRun", mayRun)
                .param("now", OffsetDateTime.now(clock))
                .param("predecessor", predecessor.map(PlanId::value).orElse(null))
                .update();
    }

    void moveTo(PlanId id, int edition) {
        jdbc.sql("update plan.plan set edition = :edition where id = :id")
                .param("id", id.value())
                .param("edition", edition)
                .update();
    }

    boolean move(PlanId id, PlanTransition step) {
        return jdbc.sql("""
                                update plan.plan set status = :after, status_since = :now where id = :id and status = :before
                                """)
                        .param("id", id.value())
                        .param("before", step.from().name())
                        .param("after", step.to().name())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<PlanId> findAdopted(UUID origin) {
        return jdbc.sql("select plan_id from plan.edition where origin = :origin")
                .param("origin", origin)
                .query((row, n) -> new PlanId(row.getObject("plan_id", UUID.class)))
                .optional();
    }

    /** The ids of programmes that some edition of a plan has. */
    Set<ProgrammeId> programmesOf(PlanId plan) {
        return jdbc.sql("select distinct id from plan.programme where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> new ProgrammeId(row.getObject("id", UUID.class)))
                .set();
    }

    /** The ids of clauses that some edition of a plan has. */
    Set<ClauseId> clausesOf(PlanId plan) {
        return jdbc.sql("select distinct id from plan.clause where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, n) -> new ClauseId(row.getObject("id", UUID.class)))
                .set();
    }

    Optional<AreaId> areaOf(PlanId plan) {
        return jdbc.sql("select area_id from plan.plan where id = :id")
                .param("id", plan.value())
                .query((row, n) -> new AreaId(row.getObject("area_id", UUID.class)))
                .optional();
    }

    Optional<AreaId> areaOf(ClauseId clause) {
        return jdbc.sql("""
                        select p.area_id from plan.clause c join plan.plan p on p.id = c.plan_id where c.id = :id limit 1
                        """)
                .param("id", clause.value())
                .query((row, n) -> new AreaId(row.getObject("area_id", UUID.class)))
                .optional();
    }
}
