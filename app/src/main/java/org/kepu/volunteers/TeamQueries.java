package org.kepu.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads teams, by name; a viewer finds those of the own areas and units and the team the viewer leads. */
@Service
public class TeamQueries {

    private static final String SELECT = """
            select t.*,
                (select count(*) from volunteers.volunteer v where v.team = t.id and v.left_on is null) as members,
                (select coalesce(sum(h.hours), 0) from volunteers.hours h where h.team = t.id) as hours
            """;

    private static final String MATCHING = """
             from volunteers.team t
            where (:everything or t.path && :places or t.unit = any(:places) or t.leader = any(:leaders))
              and (:text = '' or t.name ilike :pattern)
              and (:topic = '' or :topic = any(t.skills))
              and (cardinality(:area::uuid[]) = 0 or t.path && :area or t.served && :area)
              and (:dissolved or t.dissolved_on is null)
            """;

    private static final String ORDER =
            " order by t.dissolved_on desc nulls first, t.name collate \"zh-x-icu\", t.id limit :size offset :offset";

    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The teams that the viewer may see in one of these roles. */
    public Paged<TeamView> list(Viewer viewer, Role[] roles, TeamFilter filter, Paging paging) {
        return list(viewer.scopesOf(roles), filter, paging);
    }

    /** Active teams as everybody may know them; pages must leave out leader, contact and notes. */
    public Paged<TeamView> listPublic(TeamFilter filter, Paging paging) {
        return list(List.of(new Scope.Everything()), filter, paging);
    }

    private Paged<TeamView> list(Collection<Scope> scopes, TeamFilter filter, Paging paging) {
        long total = matching("select count(*)", "", scopes, filter)
                .query(Long.class)
                .single();
        List<TeamView> rows = matching(SELECT, ORDER, scopes, filter)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(TeamQueries::map)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** A team. */
    public Optional<TeamView> find(TeamId id) {
        return jdbc.sql(SELECT + " from volunteers.team t where t.id = :id")
                .param("id", id.value())
                .query(TeamQueries::map)
                .optional();
    }

    /**
     * A team.
     *
     * @throws NotFound if there is none
     */
    public TeamView get(TeamId id) {
        return find(id).orElseThrow(() -> new NotFound("team " + id));
    }

    /** These teams, read in one statement. */
    public Map<TeamId, TeamView> map(Collection<TeamId> ids) {
        return jdbc
                .sql(SELECT + " from volunteers.team t where t.id = any(:ids)")
                .param("ids", ids.stream().map(TeamId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(TeamQueries::map)
                .list()
                .stream()
                .collect(Collectors.toMap(TeamView::id, team -> team));
    }

    /** The names of these teams, read in one statement. */
    public Map<TeamId, String> names(Collection<TeamId> ids) {
        return jdbc
                .sql("select id, name from volunteers.team where id = any(:ids)")
                .param("ids", ids.stream().map(TeamId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, number) -> Map.entry(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec matching(String select, String order, Collection<Scope> scopes, TeamFilter filter) {
        return jdbc.sql(select + MATCHING + order)
                .param("everything", scopes.contains(new Scope.Everything()))
                .param("places", places(scopes), Types.ARRAY)
                .param("leaders", leaders(scopes), Types.ARRAY)
                .param("text", filter.text())
                .param("pattern", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("topic", filter.topic().map(Enum::name).orElse(""))
                .param("area", filter.area().stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("dissolved", filter.dissolved());
    }

    static UUID[] places(Collection<Scope> scopes) {
        return scopes.stream().flatMap(scope -> place(scope).stream()).toArray(UUID[]::new);
    }

    static UUID[] leaders(Collection<Scope> scopes) {
        return scopes.stream().flatMap(scope -> leader(scope).stream()).toArray(UUID[]::new);
    }

    private static Optional<UUID> place(Scope scope) {
        return switch (scope) {
            case Scope.WithinArea(var area) -> Optional.of(area.value());
            case Scope.OfUnit(var unit) -> Optional.of(unit.value());
            case Scope.Everything _, Scope.Own _ -> Optional.empty();
        };
    }

    private static Optional<UUID> leader(Scope scope) {
        return scope instanceof Scope.Own(var account) ? Optional.of(account.value()) : Optional.empty();
    }

    private static TeamView map(ResultSet row, int number) throws SQLException {
        return new TeamView(
                new TeamId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                Topics.ids(row, "path", AreaId::new),
                row.getString("name"),
                Optional.ofNullable(row.getObject("leader", UUID.class)).map(AccountId::new),
                Topics.read(row),
                Topics.ids(row, "served", AreaId::new),
                row.getString("contact"),
                row.getString("insurance"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("dissolved_on", LocalDate.class)),
                row.getString("reason"),
                row.getInt("members"),
                row.getBigDecimal("hours"));
    }
}
