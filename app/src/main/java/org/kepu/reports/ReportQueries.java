package org.kepu.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports, newest quarter first. */
@Service
@Transactional(readOnly = true)
public class ReportQueries {

    /** Reports {@code r} of rounds {@code o}, for {@link #row}. */
    static final String ROWS = """
            select r.id, r.round_id, o.area_id, o.year, o.quarter, o.due, r.unit_id, r.unit_name, r.state, r.submitted_at,
                o.closed_at is not null as closed
            from reports.report r join reports.round o on o.id = r.round_id
            """;

    private final JdbcClient jdbc;
    private final ReportReading reading;

    ReportQueries(JdbcClient jdbc, ReportReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The reports of a round, units in the order of the plan. */
    public List<ReportRow> list(RoundId round) {
        return jdbc.sql(ROWS + " where r.round_id = :round order by r.position")
                .param("round", round.value())
                .query(ReportQueries::row)
                .list();
    }

    /** The reports of these units, at most the last hundred. */
    public List<ReportRow> list(Collection<UnitId> units) {
        return jdbc.sql(ROWS + """
                         where r.unit_id = any(:units) order by o.year desc, o.quarter desc, r.unit_name limit 100
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(ReportQueries::row)
                .list();
    }

    /**
     * Reports of these areas and of these units that were never handed in though their day is over, the longest overdue first, at
     * most 200. What a closed round lacks is not waited for any more.
     */
    public List<ReportRow> listOverdue(Collection<AreaId> areas, Collection<UnitId> units, LocalDate today) {
        return jdbc.sql(ROWS + """
                         where (o.area_id = any(:areas) or r.unit_id = any(:units))
                            and r.submitted_at is null and o.due < :today and o.closed_at is null
                        order by o.due, o.id, r.position limit 200
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("today", today)
                .query(ReportQueries::row)
                .list();
    }

    /** Reports of open rounds that wait for somebody of their unit and are due within these days, both included. */
    public List<ReportRow> listWaiting(LocalDate from, LocalDate to) {
        return jdbc.sql(ROWS + """
                         where r.state in ('DRAFT', 'SUBMITTED') and o.closed_at is null and o.due between :from and :to
                        order by o.due, o.id, r.position
                        """)
                .param("from", from)
                .param("to", to)
                .query(ReportQueries::row)
                .list();
    }

    /** For each unit of a plan with reports of a year that are overdue, how many. */
    public Map<UnitId, Integer> countOverdue(PlanId plan, int year, LocalDate today) {
        record Count(UnitId unit, int number) {}
        return jdbc
                .sql("""
                        select r.unit_id, count(*) as number from reports.report r join reports.round o on o.id = r.round_id
                        where o.plan_id = :plan and o.year = :year and o.due < :today and r.submitted_at is null
                        group by r.unit_id
                        """)
                .param("plan", plan.value())
                .param("year", year)
                .param("today", today)
                .query((row, number) ->
                        new Count(new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::unit, Count::number));
    }

    /** A report without its content. */
    public Optional<ReportRow> find(ReportId id) {
        return jdbc.sql(ROWS + " where r.id = :id")
                .param("id", id.value())
                .query(ReportQueries::row)
                .optional();
    }

    /**
     * A report, whole.
     *
     * @throws NotFound if there is none
     */
    public ReportView get(ReportId id) {
        return reading.read(find(id).orElseThrow(() -> new NotFound("report " + id)));
    }

    /**
     * A report as a Word file.
     *
     * @throws NotFound if there is none
     */
    public byte[] docx(ReportId id) {
        return ReportDocuments.docx(get(id));
    }

    static ReportRow row(ResultSet row, int number) throws SQLException {
        return new ReportRow(
                new ReportId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                row.getObject("due", LocalDate.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                ReportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("closed"));
    }
}
