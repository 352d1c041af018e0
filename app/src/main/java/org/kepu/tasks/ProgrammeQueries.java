package org.kepu.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads annual programmes and their editions. */
@Service
@Transactional(readOnly = true)
public class ProgrammeQueries {

    private static final String SELECT = """
            select p.*, e.document_number, e.issued_on,
                (select count(*) from tasks.task t where t.programme_id = p.id) as tasks,
                (select count(*) from tasks.task t
                    where t.programme_id = p.id and t.state in ('PLANNED', 'UNDER_WAY')) as open
            from tasks.programme p
            left join tasks.edition e on e.programme_id = p.id and e.number = p.edition
            """;

    private final JdbcClient jdbc;
    private final History history;
    private final JsonMapper json;

    ProgrammeQueries(JdbcClient jdbc, History history, JsonMapper json) {
        this.jdbc = jdbc;
        this.history = history;
        this.json = json;
    }

    /** The programmes of these areas, newest year first. */
    public List<ProgrammeView> list(Collection<AreaId> areas) {
        return jdbc.sql(SELECT + " where p.area_id = any(:areas) order by p.year desc, p.title")
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(ProgrammeQueries::map)
                .list();
    }

    /** The programme of a plan for a year. */
    public Optional<ProgrammeView> find(PlanId plan, int year) {
        return jdbc.sql(SELECT + " where p.plan_id = :plan and p.year = :year")
                .param("plan", plan.value())
                .param("year", year)
                .query(ProgrammeQueries::map)
                .optional();
    }

    /** The programme of an area for a year, of whatever plan. */
    public Optional<ProgrammeView> find(AreaId area, int year) {
        return jdbc.sql(SELECT + " where p.area_id = :area and p.year = :year order by p.created_at desc limit 1")
                .param("area", area.value())
                .param("year", year)
                .query(ProgrammeQueries::map)
                .optional();
    }

    /** A programme. */
    public Optional<ProgrammeView> find(AnnualProgrammeId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(ProgrammeQueries::map)
                .optional();
    }

    /**
     * A programme.
     *
     * @throws NotFound if there is none
     */
    public ProgrammeView get(AnnualProgrammeId id) {
        return find(id).orElseThrow(() -> new NotFound("programme " + id));
    }

    /** What was issued, newest first, without its content. */
    public List<EditionView> listEditions(AnnualProgrammeId id) {
        return jdbc.sql("""
                        select number, document_number, issued_on, reason, title, introduction, '[]' as content, issued_at,
                            issued_by_name
                        from tasks.edition where programme_id = :id order by number desc
                        """).param("id", id.value()).query(this::edition).list();
    }

    /**
     * What was issued, whole.
     *
     * @throws NotFound if there is no such edition
     */
    public EditionView get(AnnualProgrammeId id, int edition) {
        return jdbc.sql("""
                        select number, document_number, issued_on, reason, title, introduction, content, issued_at, issued_by_name
                        from tasks.edition where programme_id = :id and number = :number
                        """)
                .param("id", id.value())
                .param("number", edition)
                .query(this::edition)
                .optional()
                .orElseThrow(() -> new NotFound("edition " + edition + " of programme " + id));
    }

    /** What was done to a programme as a whole, newest first. */
    public List<HistoryView> listHistory(AnnualProgrammeId id) {
        return history.list(id);
    }

    private static ProgrammeView map(ResultSet row, int number) throws SQLException {
        String documentNumber = row.getString("document_number");
        return new ProgrammeView(
                new AnnualProgrammeId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getInt("year"),
                ProgrammeState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("introduction"),
                row.getInt("edition"),
                documentNumber == null ? "" : documentNumber,
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getInt("tasks"),
                row.getInt("open"));
    }

    private EditionView edition(ResultSet row, int number) throws SQLException {
        return new EditionView(
                row.getInt("number"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("reason"),
                row.getString("title"),
                row.getString("introduction"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by_name"),
                json.readValue(row.getString("content"), new TypeReference<List<IssuedTask>>() {}));
    }
}
