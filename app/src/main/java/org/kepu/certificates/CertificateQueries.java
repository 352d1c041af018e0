package org.kepu.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads certificates, the latest first; names are read with {@link CertificateNames}. */
@Service
public class CertificateQueries {

    private static final String SELECT = """
            select c.*, n.year as next_year, n.serial as next_serial
            from certificates.certificate c left join certificates.certificate n on n.replaces = c.id
            """;

    private static final String MATCHING = """
             where (:everything or c.path && :places or c.unit = any(:places))
              and (:number = '' or c.year || '-' || lpad(c.serial::text, 6, '0') = :number)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CertificateQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The certificates of the viewer's areas and units in these roles; with a number only that one. */
    public Paged<CertificateView> list(Viewer viewer, Role[] roles, String number, Paging paging) {
        Collection<Scope> scopes = viewer.scopesOf(roles);
        long total = matching("select count(*) from certificates.certificate c" + MATCHING, scopes, number)
                .query(Long.class)
                .single();
        List<CertificateView> rows = matching(
                        SELECT + MATCHING + " order by c.issued_at desc, c.id desc limit :size offset :offset",
                        scopes,
                        number)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::map)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** The certificates issued from this membership. */
    public List<CertificateView> list(VolunteerId membership) {
        return list(List.of(membership));
    }

    /** The certificates issued from these memberships. */
    List<CertificateView> list(Collection<VolunteerId> memberships) {
        return jdbc.sql(SELECT + " where c.volunteer = any(:ids) order by c.issued_at desc, c.id desc")
                .param("ids", memberships.stream().map(VolunteerId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(this::map)
                .list();
    }

    /** A certificate. */
    public Optional<CertificateView> find(CertificateId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(this::map)
                .optional();
    }

    /**
     * A certificate.
     *
     * @throws NotFound if there is none
     */
    public CertificateView get(CertificateId id) {
        return find(id).orElseThrow(() -> new NotFound("certificate " + id));
    }

    Optional<CertificateView> find(CertificateCode code) {
        return jdbc.sql(SELECT + " where c.code = :code")
                .param("code", code.value())
                .query(this::map)
                .optional();
    }

    private StatementSpec matching(String sql, Collection<Scope> scopes, String number) {
        UUID[] places = scopes.stream()
                .flatMap(scope -> switch (scope) {
                    case Scope.WithinArea(var area) -> Optional.of(area.value()).stream();
                    case Scope.OfUnit(var unit) -> Optional.of(unit.value()).stream();
                    case Scope.Everything _, Scope.Own _ -> Optional.<UUID>empty().stream();
                })
                .toArray(UUID[]::new);
        return jdbc.sql(sql)
                .param("everything", scopes.contains(new Scope.Everything()))
                .param("places", places, Types.ARRAY)
                .param("number", number);
    }

    static String number(int year, int serial) {
        return "%d-%06d".formatted(year, serial);
    }

    private CertificateView map(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("first_day", LocalDate.class);
        LocalDate to = row.getObject("last_day", LocalDate.class);
        List<ServiceLine> lines = json.readerForListOf(ServiceLine.class).readValue(row.getString("lines"));
        int next = row.getInt("next_serial");
        return new CertificateView(
                new CertificateId(row.getObject("id", UUID.class)),
                new CertificateCode(row.getString("code")),
                new AreaId(row.getObject("city", UUID.class)),
                number(row.getInt("year"), row.getInt("serial")),
                new VolunteerId(row.getObject("volunteer", UUID.class)),
                row.getString("volunteer_number"),
                new TeamId(row.getObject("team", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("organisation"),
                row.getString("team_name"),
                new Wording(row.getString("title"), row.getString("body"), row.getString("note")),
                from,
                to,
                row.getBigDecimal("hours"),
                lines,
                row.getBoolean("all_teams"),
                new CertificateDraft(
                        Optional.of(from),
                        Optional.of(to),
                        row.getString("responsible"),
                        row.getString("handler"),
                        row.getString("contact")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                next == 0 ? Optional.empty() : Optional.of(number(row.getInt("next_year"), next)),
                moment(row.getObject("revoked_at", OffsetDateTime.class)),
                row.getString("reason"),
                row.getObject("unnamed_at") == null);
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
