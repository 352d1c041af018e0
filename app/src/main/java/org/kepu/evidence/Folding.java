package org.kepu.evidence;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds new entries into the roll-up, apart from writing, so that writers never queue behind a sum. An entry leaves the waiting
 * ones and enters the sums in one transaction; entries of transactions still open are not seen and simply come next time.
 */
@Component
class Folding {

    private static final int BATCH = 5_000;

    /** One folder at a time over all copies of the application; the number is ours alone. */
    private static final long LOCK = 0x6b657075_0003L;

    private static final String FOLD = """
            with taken as (
                delete from evidence.unfolded
                where ctid = any (array(select ctid from evidence.unfolded limit :batch))
                returning entry
            ), fact as (
                select e.*, date_trunc('month', e.day)::date as month
                from taken t join evidence.entry e on e.id = t.entry
            ), deep as (
                insert into evidence.deep_area (area)
                select distinct a.id from fact cross join lateral unnest(fact.path) with ordinality a(id, depth)
                where a.depth > 2 on conflict do nothing
            ), cell as (
            %1$s
            ), folded as (
                insert into evidence.rollup (%2$s)
                select %2$s from cell
                on conflict (area, facet, month, key) do update
                set happenings = rollup.happenings + excluded.happenings, %3$s
            )
            select count(*) from taken
            """.formatted(
                    Cells.OF_FACTS,
                    Cells.COLUMNS,
                    Figures.COLUMNS.stream()
                            .map("%1$s = rollup.%1$s + excluded.%1$s"::formatted)
                            .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Folding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Folds until nothing waits or another copy of the application is at it. */
    @Scheduled(fixedDelayString = "${kepu.evidence.fold-every:1s}")
    void foldAll() {
        while (foldSome() == BATCH) {
            Thread.onSpinWait();
        }
    }

    /** Folds one batch and returns how many entries it had. */
    long foldSome() {
        Long folded = transaction.execute(status ->
                mine() ? jdbc.sql(FOLD).param("batch", BATCH).query(Long.class).single() : Long.valueOf(0));
        return folded == null ? 0 : folded;
    }

    private boolean mine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
