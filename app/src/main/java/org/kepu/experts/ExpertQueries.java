package org.kepu.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.volunteers.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads experts, by discipline and organisation; names are read with {@link ExpertNames}. */
@Service
public class ExpertQueries {

    private static final String SELECT = """
            select e.*, (select count(*) from experts.conflict c
                where c.expert = e.id and :today between c.valid_from and coalesce(c.valid_to, 'infinity')) as conflicts
            from experts.expert e
            """;

    private static final String MATCHING = """
             where (:everything or e.path && :places) and e.retired_on is null and (not :open or e.public_on is not null)
              and (:text = '' or e.organisation ilike :pattern or e.titles ilike :pattern)
              and (:discipline = '' or e.discipline = :discipline)
              and (:topic = '' or :topic = any(e.topics))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The experts of the viewer's areas in these roles who have not retired. */
    public Paged<ExpertView> list(Viewer viewer, Role[] roles, ExpertFilter filter, Paging paging) {
        return list(viewer.scopesOf(roles), false, filter, paging);
    }

    /** Those who agreed to be in the list for everybody. */
    public Paged<ExpertView> listPublic(ExpertFilter filter, Paging paging) {
        return list(List.of(new Scope.Everything()), true, filter, paging);
    }

    /** An expert. */
    public Optional<ExpertView> find(ExpertId id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(ExpertQueries::map)
                .optional();
    }

    /**
     * An expert.
     *
     * @throws NotFound if there is none
     */
    public ExpertView get(ExpertId id) {
        return find(id).orElseThrow(() -> new NotFound("expert " + id));
    }

    /** What an expert declared, the latest first. */
    public List<ConflictView> listConflicts(ExpertId id) {
        return jdbc.sql("""
                        select id, text, valid_from, valid_to from experts.conflict where expert = :id
                        order by valid_from desc, id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new ConflictView(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    /** All that exactly this area registered and that have not retired. */
    List<ExpertView> listOf(AreaId area) {
        return jdbc.sql(SELECT + " where e.area = :area and e.retired_on is null")
                .param("today", LocalDate.now(clock))
                .param("area", area.value())
                .query(ExpertQueries::map)
                .list();
    }

    private Paged<ExpertView> list(Collection<Scope> scopes, boolean open, ExpertFilter filter, Paging paging) {
        long total = matching("select count(*) from experts.expert e" + MATCHING, scopes, open, filter)
                .query(Long.class)
                .single();
        List<ExpertView> rows = matching(
                        SELECT + MATCHING
                                + " order by e.discipline, e.organisation collate \"zh-x-icu\", e.id limit :size offset :offset",
                        scopes,
                        open,
                        filter)
                .param("today", LocalDate.now(clock))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ExpertQueries::map)
                .list();
        return new Paged<>(rows, paging, total);
    }

    private StatementSpec matching(String sql, Collection<Scope> scopes, boolean open, ExpertFilter filter) {
        UUID[] places = scopes.stream()
                .flatMap(scope -> scope instanceof Scope.WithinArea(var area)
                        ? Optional.of(area.value()).stream()
                        : Optional.<UUID>empty().stream())
                .toArray(UUID[]::new);
        return jdbc.sql(sql)
                .param("everything", scopes.contains(new Scope.Everything()))
                .param("places", places, Types.ARRAY)
                .param("open", open)
                .param("text", filter.text())
                .param("pattern", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("discipline", filter.discipline().map(Enum::name).orElse(""))
                .param("topic", filter.topic().map(Enum::name).orElse(""));
    }

    private static ExpertView map(ResultSet row, int number) throws SQLException {
        return new ExpertView(
                new ExpertId(row.getObject("id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("path").getArray())
                        .map(AreaId::new)
                        .toList(),
                Discipline.valueOf(row.getString("discipline")),
                row.getString("titles"),
                row.getString("organisation"),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(Topic::valueOf)
                        .toList(),
                row.getObject("consent_on", LocalDate.class),
                Optional.ofNullable(row.getObject("public_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("retired_on", LocalDate.class)),
                row.getObject("erased_at") != null,
                row.getInt("conflicts"));
    }
}
