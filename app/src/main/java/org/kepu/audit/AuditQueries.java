package org.kepu.audit;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail: all of it for an auditor of everything, the acts of an area's people for its auditor. */
@Service
public class AuditQueries {

    private static final String MATCHES = """
             from audit.entry e
            where (:everybody or e.actor = any(:people))
              and (:who = '' or e.actor_name ilike :whoPattern)
              and (:object = '' or e.object ilike :objectPattern or e.details ilike :objectPattern)
              and e.action like :action
              and (:outcome = '' or e.outcome = :outcome)
              and (:from::date is null or e.at >= :from::date::timestamp at time zone 'Asia/Shanghai')
              and (:to::date is null or e.at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai')
            """;

    private final JdbcClient jdbc;
    private final AuditReach reach;

    AuditQueries(JdbcClient jdbc, AuditReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** One page of the entries that match, newest first. */
    @Transactional(readOnly = true)
    public Paged<AuditEntry> list(Viewer viewer, AuditFilter filter, Paging paging) {
        Optional<UUID[]> people = people(viewer);
        List<AuditEntry> rows = with(
                        people,
                        filter,
                        "select " + Links.COLUMNS + MATCHES
                                + " order by e.at desc, e.id desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Links.ENTRY)
                .list();
        return new Paged<>(rows, paging, count(people, filter));
    }

    /** How many entries match. */
    public long count(Viewer viewer, AuditFilter filter) {
        return count(people(viewer), filter);
    }

    /** Hands over every matching entry, oldest first, without holding them all. */
    @Transactional(readOnly = true)
    public void forEach(Viewer viewer, AuditFilter filter, Consumer<AuditEntry> reader) {
        try (var entries = with(people(viewer), filter, "select " + Links.COLUMNS + MATCHES + " order by e.at, e.id")
                .withFetchSize(1_000)
                .query(Links.ENTRY)
                .stream()) {
            entries.forEach(reader);
        }
    }

    /** Every action that the trail knows, in order; the index is leapt through, not read. */
    public List<String> listActions() {
        return jdbc.sql("""
                with recursive known as (
                    (select action from audit.entry order by action limit 1)
                    union all
                    select (select e.action from audit.entry e where e.action > k.action order by e.action limit 1)
                    from known k where k.action is not null)
                select action from known where action is not null
                """).query((row, number) -> row.getString("action")).list();
    }

    private long count(Optional<UUID[]> people, AuditFilter filter) {
        return with(people, filter, "select count(*)" + MATCHES)
                .query(Long.class)
                .single();
    }

    /** Whose acts the viewer may read; empty for everybody's. */
    private Optional<UUID[]> people(Viewer viewer) {
        Collection<Scope> scopes = viewer.scopesOf(Role.AUDITOR);
        if (scopes.contains(new Scope.Everything())) {
            return Optional.empty();
        }
        return Optional.of(reach.people(scopes).stream().map(AccountId::value).toArray(UUID[]::new));
    }

    private StatementSpec with(Optional<UUID[]> people, AuditFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("everybody", people.isEmpty())
                .param("people", people.orElse(new UUID[0]), Types.ARRAY)
                .param("who", filter.who())
                .param("whoPattern", "%" + escaped(filter.who()) + "%")
                .param("object", filter.object())
                .param("objectPattern", "%" + escaped(filter.object()) + "%")
                .param("action", escaped(filter.action()) + "%")
                .param(
                        "outcome",
                        filter.refused()
                                .map(refused -> refused ? "REFUSED" : "DONE")
                                .orElse(""))
                .param("from", filter.from().orElse(null), Types.DATE)
                .param("to", filter.to().orElse(null), Types.DATE);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
