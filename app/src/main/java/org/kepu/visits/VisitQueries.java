package org.kepu.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads visits, the latest first. */
@Service
public class VisitQueries {

    private static final String MATCHING = """
             from visits.visit v
            where (:everything or v.path && :places or v.unit = any(:places) or v.leader = any(:leaders))
              and (not :denied or not v.agrees)
            """;

    private final JdbcClient jdbc;

    VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The visits of the viewer's areas, units and team in these roles.
     *
     * @param denied only those that the other side says did not take place
     */
    public Paged<VisitView> list(Viewer viewer, Role[] roles, boolean denied, Paging paging) {
        Collection<Scope> scopes = viewer.scopesOf(roles);
        long total = matching("select count(*)", "", scopes, denied)
                .query(Long.class)
                .single();
        List<VisitView> rows = matching(
                        "select v.*",
                        " order by v.started_at desc, v.id desc limit :size offset :offset",
                        scopes,
                        denied)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(VisitQueries::map)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** A visit. */
    public Optional<VisitView> find(VisitId id) {
        return jdbc.sql("select * from visits.visit where id = :id")
                .param("id", id.value())
                .query(VisitQueries::map)
                .optional();
    }

    /**
     * A visit.
     *
     * @throws NotFound if there is none
     */
    public VisitView get(VisitId id) {
        return find(id).orElseThrow(() -> new NotFound("visit " + id));
    }

    /** The visit with this key that started no earlier than this day and was not cancelled. */
    Optional<VisitView> findByKey(String key, LocalDate since) {
        return jdbc.sql("select * from visits.visit where key = :key and day >= :since and cancelled_at is null")
                .param("key", key)
                .param("since", since)
                .query(VisitQueries::map)
                .optional();
    }

    /** The visit that stands for this occasion: neither cancelled nor denied. */
    Optional<VisitView> findFor(String occasion) {
        return jdbc.sql("""
                        select * from visits.visit
                        where occasion = :occasion and cancelled_at is null and agrees is distinct from false
                        """)
                .param("occasion", occasion)
                .query(VisitQueries::map)
                .optional();
    }

    /** The latest visit with these digits since this day that was not cancelled. */
    Optional<VisitView> findByCode(String code, LocalDate since) {
        return jdbc.sql("""
                        select * from visits.visit where code = :code and day >= :since and cancelled_at is null
                        order by day desc limit 1
                        """)
                .param("code", code)
                .param("since", since)
                .query(VisitQueries::map)
                .optional();
    }

    private StatementSpec matching(String select, String order, Collection<Scope> scopes, boolean denied) {
        return jdbc.sql(select + MATCHING + order)
                .param("everything", scopes.contains(new Scope.Everything()))
                .param("places", ids(scopes, false), Types.ARRAY)
                .param("leaders", ids(scopes, true), Types.ARRAY)
                .param("denied", denied);
    }

    private static UUID[] ids(Collection<Scope> scopes, boolean people) {
        return scopes.stream()
                .flatMap(scope -> switch (scope) {
                    case Scope.WithinArea(var area) when !people -> Optional.of(area.value()).stream();
                    case Scope.OfUnit(var unit) when !people -> Optional.of(unit.value()).stream();
                    case Scope.Own(var account) when people -> Optional.of(account.value()).stream();
                    default -> Optional.<UUID>empty().stream();
                })
                .toArray(UUID[]::new);
    }

    private static VisitView map(ResultSet row, int number) throws SQLException {
        Set<VolunteerId> present = Arrays.stream(
                        (UUID[]) row.getArray("present").getArray())
                .map(VolunteerId::new)
                .collect(Collectors.toSet());
        return new VisitView(
                new VisitId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team", UUID.class)),
                row.getObject("day", LocalDate.class),
                new AreaId(row.getObject("area", UUID.class)),
                row.getString("title"),
                present,
                row.getString("code"),
                row.getString("key"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("cancelled_at") != null,
                Optional.ofNullable(row.getString("occasion")),
                Optional.ofNullable(row.getObject("service", UUID.class)).map(ServiceId::new),
                Optional.ofNullable(row.getObject("agrees", Boolean.class)),
                row.getString("note"));
    }
}
