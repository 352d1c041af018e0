package org.kepu.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads the ledger of hours by year, and the records of a team for other systems. */
@Service
public class YearQueries {

    /** Lines that stand: neither reversals nor taken back. */
    private static final String STANDING =
            " h.reverses is null and not exists (select from volunteers.hours r where r.reverses = h.id) ";

    private static final String OF_YEAR = """
            from volunteers.hours h join volunteers.volunteer v on v.id = h.volunteer
                join volunteers.person p on p.id = v.person join volunteers.team t on t.id = h.team
                left join volunteers.confirmation c on c.service = h.service
            where h.day between :from and :to and (:everything or t.path && :places or t.unit = any(:places) or t.leader = any(:leaders))
                and %s
            """.formatted(STANDING);

    private static final String PERSONS = """
            select p.number, (array_agg(v.id order by v.left_on is not null, v.joined_on desc, v.id))[1] as volunteer,
                (array_agg(v.team order by v.left_on is not null, v.joined_on desc, v.id))[1] as team,
                sum(h.hours) as hours, coalesce(sum(h.hours) filter (where c.agrees), 0) as confirmed,
                count(distinct h.service) as services, count(distinct h.day) as days,
                (select sum(a.hours) from volunteers.volunteer o join volunteers.hours a on a.volunteer = o.id
                    where o.person = p.id) as all_hours
            """;

    private final JdbcClient jdbc;

    YearQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each person served in a year in the teams the viewer reaches in these roles, the most hours first. */
    public Paged<YearRow> list(Viewer viewer, Role[] roles, int year, Paging paging) {
        Collection<Scope> scopes = viewer.scopesOf(roles);
        long total = of(year, scopes, "select count(distinct p.id) " + OF_YEAR)
                .query(Long.class)
                .single();
        List<YearRow> rows = of(
                        year,
                        scopes,
                        PERSONS + OF_YEAR
                                + " group by p.id, p.number order by sum(h.hours) desc, p.number limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(YearQueries::person)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** What each volunteer of a team served for it in a year, the most hours first. */
    public List<YearRow> list(TeamId team, int year) {
        return of(
                        year,
                        List.of(new Scope.Everything()),
                        PERSONS + OF_YEAR
                                + " and t.id = :team group by p.id, p.number order by sum(h.hours) desc, p.number")
                .param("team", team.value())
                .query(YearQueries::person)
                .list();
    }

    /** What a team served in each month of a year in which it served. */
    public List<MonthRow> listMonths(TeamId team, int year) {
        return jdbc.sql("""
                        select extract(month from s.day)::int as month, count(*) as services, sum(s.people) as people,
                            (select count(distinct h.volunteer) from volunteers.hours h join volunteers.service o on o.id = h.service
                                where o.team = :team and date_trunc('month', o.day) = date_trunc('month', min(s.day)) and %1$s)
                                as volunteers,
                            sum(s.hours) as hours, coalesce(sum(s.hours) filter (where s.agrees), 0) as confirmed
                        from (select s.day, s.people, c.agrees,
                                (select sum(h.hours) from volunteers.hours h where h.service = s.id and %1$s) as hours
                              from volunteers.service s left join volunteers.confirmation c on c.service = s.id
                              where s.team = :team and s.day between :from and :to) s
                        where s.hours is not null
                        group by extract(month from s.day) order by 1
                        """.formatted(STANDING))
                .param("team", team.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, number) -> new MonthRow(
                        row.getInt("month"),
                        row.getInt("services"),
                        row.getLong("people"),
                        row.getInt("volunteers"),
                        row.getBigDecimal("hours"),
                        row.getBigDecimal("confirmed")))
                .list();
    }

    /** Services that stand, training, commendation and evaluation of a team, by day. */
    public List<RecordRow> listRecords(TeamId team) {
        return jdbc.sql("""
                        select h.volunteer, p.number, null as kind, h.day, s.area, s.title as text, h.hours, true as served, c.agrees
                        from volunteers.hours h join volunteers.service s on s.id = h.service
                            join volunteers.volunteer v on v.id = h.volunteer join volunteers.person p on p.id = v.person
                            left join volunteers.confirmation c on c.service = s.id
                        where h.team = :team and %s
                        union all
                        select r.volunteer, p.number, r.kind, r.day, null, r.text, null, false, null
                        from volunteers.record r join volunteers.volunteer v on v.id = r.volunteer
                            join volunteers.person p on p.id = v.person
                        where v.team = :team
                        order by day, number, text
                        """.formatted(STANDING))
                .param("team", team.value())
                .query(YearQueries::record)
                .list();
    }

    private StatementSpec of(int year, Collection<Scope> scopes, String sql) {
        return jdbc.sql(sql)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("everything", scopes.contains(new Scope.Everything()))
                .param("places", TeamQueries.places(scopes), Types.ARRAY)
                .param("leaders", TeamQueries.leaders(scopes), Types.ARRAY);
    }

    private static YearRow person(ResultSet row, int number) throws SQLException {
        return new YearRow(
                row.getLong("number"),
                new VolunteerId(row.getObject("volunteer", UUID.class)),
                new TeamId(row.getObject("team", UUID.class)),
                row.getBigDecimal("hours"),
                row.getBigDecimal("confirmed"),
                row.getInt("services"),
                row.getInt("days"),
                row.getBigDecimal("all_hours"));
    }

    private static RecordRow record(ResultSet row, int number) throws SQLException {
        return new RecordRow(
                new VolunteerId(row.getObject("volunteer", UUID.class)),
                row.getLong("number"),
                Optional.ofNullable(row.getString("kind")).map(RecordKind::valueOf),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("area", UUID.class)).map(AreaId::new),
                row.getString("text"),
                Optional.ofNullable(row.getBigDecimal("hours")),
                row.getBoolean("served") ? Optional.of(ServiceQueries.confirmation(row)) : Optional.empty());
    }
}
