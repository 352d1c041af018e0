package org.kepu.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.evidence.EntryId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads services and the ledger of hours, the latest first. */
@Service
public class ServiceQueries {

    private static final String SELECT = """
            select s.*, h.volunteers, h.hours, h.reason, c.agrees from volunteers.service s
            left join volunteers.confirmation c on c.service = s.id
            cross join lateral (
                select count(*) filter (where reverses is null) as volunteers, sum(hours) filter (where reverses is null) as hours,
                    max(reason) as reason
                from volunteers.hours where service = s.id) h
            """;

    private static final String HOURS = """
            select h.*, s.title, c.agrees from volunteers.hours h join volunteers.service s on s.id = h.service
            left join volunteers.confirmation c on c.service = s.id
            """;

    private final JdbcClient jdbc;

    ServiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The services of a team. */
    public Paged<ServiceView> list(TeamId team, Paging paging) {
        long total = jdbc.sql("select count(*) from volunteers.service where team = :team")
                .param("team", team.value())
                .query(Long.class)
                .single();
        List<ServiceView> rows = jdbc.sql(
                        SELECT + " where s.team = :team order by s.day desc, s.id desc limit :size offset :offset")
                .param("team", team.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ServiceQueries::service)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** A service. */
    public Optional<ServiceView> find(ServiceId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(ServiceQueries::service)
                .optional();
    }

    /**
     * A service.
     *
     * @throws NotFound if there is none
     */
    public ServiceView get(ServiceId id) {
        return find(id).orElseThrow(() -> new NotFound("service " + id));
    }

    /** Every line of a service, reversals after what they take back. */
    public List<HourView> listHours(ServiceId id) {
        return jdbc.sql(
                        HOURS
                                + " join volunteers.volunteer v on v.id = h.volunteer join volunteers.person p on p.id = v.person where h.service = :id order by h.reverses is not null, p.number")
                .param("id", id.value())
                .query(ServiceQueries::hours)
                .list();
    }

    /** The lines of a volunteer. */
    public Paged<HourView> listHours(VolunteerId id, Paging paging) {
        long total = jdbc.sql("select count(*) from volunteers.hours where volunteer = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        List<HourView> rows = jdbc.sql(
                        HOURS
                                + " where h.volunteer = :id order by h.day desc, h.recorded_at desc, h.id limit :size offset :offset")
                .param("id", id.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ServiceQueries::hours)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** The lines of these memberships that stand, of services on these days, the earliest first. */
    public List<HourView> listStanding(Collection<VolunteerId> memberships, LocalDate from, LocalDate to) {
        return jdbc.sql(HOURS + """
                         where h.volunteer = any(:ids) and h.day between :from and :to and h.reverses is null
                          and not exists (select from volunteers.hours r where r.reverses = h.id)
                        order by h.day, h.recorded_at, h.id
                        """)
                .param("ids", memberships.stream().map(VolunteerId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("from", from)
                .param("to", to)
                .query(ServiceQueries::hours)
                .list();
    }

    /** The hours of a team, and how many of them both sides confirmed; reversals taken off. */
    public HourTotals totals(TeamId team) {
        return totals("team", team.value());
    }

    /** The hours of a volunteer, and how many of them both sides confirmed; reversals taken off. */
    public HourTotals totals(VolunteerId volunteer) {
        return totals("volunteer", volunteer.value());
    }

    private HourTotals totals(String column, UUID id) {
        return jdbc.sql("""
                        select coalesce(sum(h.hours), 0) as hours, coalesce(sum(h.hours) filter (where c.agrees), 0) as confirmed
                        from volunteers.hours h left join volunteers.confirmation c on c.service = h.service where h.%s = :id
                        """.formatted(column))
                .param("id", id)
                .query((row, number) -> new HourTotals(row.getBigDecimal("hours"), row.getBigDecimal("confirmed")))
                .single();
    }

    private static ServiceView service(ResultSet row, int number) throws SQLException {
        return new ServiceView(
                new ServiceId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team", UUID.class)),
                row.getObject("day", LocalDate.class),
                new AreaId(row.getObject("area", UUID.class)),
                row.getString("title"),
                row.getLong("people"),
                new EntryId(row.getObject("entry", UUID.class)),
                row.getInt("volunteers"),
                row.getBigDecimal("hours"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                confirmation(row));
    }

    private static HourView hours(ResultSet row, int number) throws SQLException {
        return new HourView(
                new VolunteerId(row.getObject("volunteer", UUID.class)),
                new ServiceId(row.getObject("service", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getBigDecimal("hours"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                confirmation(row));
    }

    static Confirmation confirmation(ResultSet row) throws SQLException {
        Boolean agrees = row.getObject("agrees", Boolean.class);
        if (agrees == null) {
            return Confirmation.BY_TEAM;
        }
        return agrees ? Confirmation.BY_BOTH : Confirmation.DENIED;
    }
}
