package org.kepu.audit;

import java.sql.Types;
import java.util.List;
import java.util.function.Consumer;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, newest first. */
@Service
public class AuditQueries {

    private static final String MATCHES = """
             from audit.entry e
            where (:text = '' or e.actor_name || ' ' || e.object || ' ' || e.details ilike :pattern)
              and e.action like :action
              and (:from::date is null or e.at >= :from::date::timestamp at time zone 'Asia/Shanghai')
              and (:to::date is null or e.at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai')
            """;

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the entries that match. */
    @Transactional(readOnly = true)
    public Paged<AuditEntry> list(AuditFilter filter, Paging paging) {
        long total = with(filter, "select count(*)" + MATCHES).query(Long.class).single();
        List<AuditEntry> rows = with(
                        filter,
                        "select " + Links.COLUMNS + MATCHES
                                + " order by e.at desc, e.id desc limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Links.ENTRY)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** Hands over every matching entry, oldest first, without holding them all. */
    @Transactional(readOnly = true)
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        try (var entries =
                with(filter, "select " + Links.COLUMNS + MATCHES + " order by e.at, e.id")
                        .query(Links.ENTRY)
                        .stream()) {
            entries.forEach(reader);
        }
    }

    private StatementSpec with(AuditFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("pattern", "%" + escaped(filter.text()) + "%")
                .param("action", escaped(filter.action()) + "%")
                .param("from", filter.from().orElse(null), Types.DATE)
                .param("to", filter.to().orElse(null), Types.DATE);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
