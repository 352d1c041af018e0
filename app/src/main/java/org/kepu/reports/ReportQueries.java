package org.kepu.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
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

/** Reads rounds and reports, newest quarter first. */
@Service
@Transactional(readOnly = true)
public class ReportQueries {

    private static final String ROUNDS = """
            select o.*, count(*) filter (where r.state = 'DRAFT') as draft,
                count(*) filter (where r.state = 'SUBMITTED') as submitted,
                count(*) filter (where r.state = 'APPROVED') as approved,
                count(*) filter (where r.state = 'ACCEPTED') as accepted,
                count(*) filter (where r.submitted_at is null) as outstanding
            from reports.round o left join reports.report r on r.round_id = o.id
            """;
    private static final String ROWS = """
            select r.id, r.round_id, o.area_id, o.year, o.quarter, o.due, r.unit_id, r.unit_name, r.state, r.submitted_at
            from reports.report r join reports.round o on o.id = r.round_id
            """;

    private final JdbcClient jdbc;
    private final ReportReading reading;

    ReportQueries(JdbcClient jdbc, ReportReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The rounds these areas opened, at most the last forty. */
    public List<RoundView> listRounds(Collection<AreaId> areas) {
        return jdbc.sql(ROUNDS + """
                         where o.area_id = any(:areas) group by o.id order by o.year desc, o.quarter desc, o.area_id limit 40
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(ReportQueries::round)
                .list();
    }

    /** A round. */
    public Optional<RoundView> find(RoundId id) {
        return jdbc.sql(ROUNDS + " where o.id = :id group by o.id")
                .param("id", id.value())
                .query(ReportQueries::round)
                .optional();
    }

    /** The round of a plan for a quarter. */
    public Optional<RoundView> find(PlanId plan, Quarter quarter) {
        return jdbc.sql(ROUNDS + " where o.plan_id = :plan and o.year = :year and o.quarter = :quarter group by o.id")
                .param("plan", plan.value())
                .param("year", quarter.year())
                .param("quarter", quarter.number())
                .query(ReportQueries::round)
                .optional();
    }

    /**
     * A round.
     *
     * @throws NotFound if there is none
     */
    public RoundView get(RoundId id) {
        return find(id).orElseThrow(() -> new NotFound("round " + id));
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

    /** Reports that were never handed in though their day is over, the longest overdue first. */
    public List<ReportRow> listOverdue(LocalDate today) {
        return jdbc.sql(ROWS + " where r.submitted_at is null and o.due < :today order by o.due, r.unit_name")
                .param("today", today)
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

    /** How a city collects reports. */
    public Setting settingOf(AreaId area) {
        return jdbc.sql("select automatic, due_days from reports.setting where area_id = :area")
                .param("area", area.value())
                .query((row, number) -> new Setting(row.getBoolean("automatic"), row.getInt("due_days")))
                .optional()
                .orElse(Setting.USUAL);
    }

    private static RoundView round(ResultSet row, int number) throws SQLException {
        Map<ReportState, Integer> states = new EnumMap<>(ReportState.class);
        for (ReportState state : ReportState.values()) {
            states.put(state, row.getInt(state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new RoundView(
                new RoundId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                row.getObject("due", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"),
                states,
                row.getInt("outstanding"));
    }

    private static ReportRow row(ResultSet row, int number) throws SQLException {
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
                        .map(OffsetDateTime::toInstant));
    }
}
