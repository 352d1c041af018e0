package org.kepu.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds, newest quarter first. */
@Service
@Transactional(readOnly = true)
public class RoundQueries {

    private static final String ROUNDS = """
            select o.*, count(*) filter (where r.state = 'DRAFT') as draft,
                count(*) filter (where r.state = 'SUBMITTED') as submitted,
                count(*) filter (where r.state = 'APPROVED') as approved,
                count(*) filter (where r.state = 'ACCEPTED') as accepted,
                count(*) filter (where r.submitted_at is null) as outstanding
            from reports.round o left join reports.report r on r.round_id = o.id
            """;

    private final JdbcClient jdbc;
    private final EvidenceQueries evidence;

    RoundQueries(JdbcClient jdbc, EvidenceQueries evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** The rounds these areas opened, at most the last forty. */
    public List<RoundView> list(Collection<AreaId> areas) {
        return jdbc.sql(ROUNDS + """
                         where o.area_id = any(:areas) group by o.id order by o.year desc, o.quarter desc, o.area_id limit 40
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(RoundQueries::round)
                .list();
    }

    /** A round. */
    public Optional<RoundView> find(RoundId id) {
        return jdbc.sql(ROUNDS + " where o.id = :id group by o.id")
                .param("id", id.value())
                .query(RoundQueries::round)
                .optional();
    }

    /** The round of a plan for a quarter. */
    public Optional<RoundView> find(PlanId plan, Quarter quarter) {
        return jdbc.sql(ROUNDS + " where o.plan_id = :plan and o.year = :year and o.quarter = :quarter group by o.id")
                .param("plan", plan.value())
                .param("year", quarter.year())
                .param("quarter", quarter.number())
                .query(RoundQueries::round)
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

    /** What was done to a round as a whole, first to last. */
    public List<RoundView.Event> listEvents(RoundId id) {
        return jdbc.sql("select * from reports.round_event where round_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new RoundView.Event(
                        RoundView.Deed.valueOf(row.getString("deed")),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many sections of each report of a round say something. */
    public Map<ReportId, Integer> countWritten(RoundId id) {
        Map<ReportId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select r.id, count(*) filter (where coalesce(s.body, '') <> '') as written
                        from reports.report r join reports.section s on s.report_id = r.id
                        where r.round_id = :round group by r.id
                        """).param("round", id.value()).query(row -> {
            counts.put(new ReportId(row.getObject("id", UUID.class)), row.getInt("written"));
        });
        return counts;
    }

    /** What the ledger knows of each unit in the quarter and the area of a round; each happening once, as in the bulletin. */
    public Map<UnitId, Figures> figures(RoundView round) {
        return evidence.totalsByUnit(round.quarter().selection().in(round.area())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Figures.of(each.getValue())));
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
            states.put(state, row.getInt(state.name().toLowerCase(Locale.ROOT)));
        }
        String closedBy = row.getString("closed_by_name");
        return new RoundView(
                new RoundId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                row.getObject("due", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"),
                states,
                row.getInt("outstanding"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(at -> new RoundView.Closing(at.toInstant(), closedBy)));
    }
}
