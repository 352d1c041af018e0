package org.kepu.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads volunteers, by number; names and phones are read with {@link People}. */
@Service
public class VolunteerQueries {

    private static final String SELECT = """
            select v.*, p.number, (select coalesce(sum(h.hours), 0) from volunteers.hours h where h.volunteer = v.id) as hours
            from volunteers.volunteer v join volunteers.person p on p.id = v.person
            """;

    private final JdbcClient jdbc;
    private final Persons persons;

    VolunteerQueries(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** What is known of a volunteer across teams. */
    public PersonView person(VolunteerView volunteer) {
        return persons.get(volunteer.person());
    }

    /** Every membership of a person, in whatever team, the earliest first. */
    public List<VolunteerView> listMemberships(PersonId person) {
        return jdbc.sql(SELECT + " where v.person = :person order by v.joined_on, v.entered_at, v.id")
                .param("person", person.value())
                .query(VolunteerQueries::map)
                .list();
    }

    /** The volunteers of a team, those who left last. */
    public Paged<VolunteerView> list(TeamId team, Paging paging) {
        long total = jdbc.sql("select count(*) from volunteers.volunteer where team = :team")
                .param("team", team.value())
                .query(Long.class)
                .single();
        List<VolunteerView> rows = jdbc.sql(
                        SELECT
                                + " where v.team = :team order by v.left_on is not null, p.number, v.id limit :size offset :offset")
                .param("team", team.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(VolunteerQueries::map)
                .list();
        return new Paged<>(rows, paging, total);
    }

    /** Those in the team now. */
    public List<VolunteerView> listPresent(TeamId team) {
        return jdbc.sql(SELECT + " where v.team = :team and v.left_on is null order by p.number")
                .param("team", team.value())
                .query(VolunteerQueries::map)
                .list();
    }

    /**
     * A volunteer.
     *
     * @throws NotFound if there is none
     */
    public VolunteerView get(VolunteerId id) {
        return jdbc.sql(SELECT + " where v.id = :id")
                .param("id", id.value())
                .query(VolunteerQueries::map)
                .optional()
                .orElseThrow(() -> new NotFound("volunteer " + id));
    }

    /** Training, commendation and evaluation, the latest first. */
    public List<RecordView> listRecords(VolunteerId id) {
        return jdbc.sql(
                        "select kind, day, text from volunteers.record where volunteer = :id order by day desc, id desc")
                .param("id", id.value())
                .query((row, number) -> new RecordView(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("text")))
                .list();
    }

    /** The team a volunteer is in. */
    Optional<TeamId> findTeam(VolunteerId id) {
        return jdbc.sql("select team from volunteers.volunteer where id = :id")
                .param("id", id.value())
                .query((row, number) -> new TeamId(row.getObject("team", UUID.class)))
                .optional();
    }

    private static VolunteerView map(ResultSet row, int number) throws SQLException {
        return new VolunteerView(
                new VolunteerId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getLong("number"),
                new TeamId(row.getObject("team", UUID.class)),
                row.getInt("born"),
                Topics.read(row),
                row.getString("availability"),
                row.getString("dialects"),
                row.getBoolean("vehicle"),
                Optional.ofNullable(row.getObject("area", UUID.class)).map(AreaId::new),
                row.getObject("consent_on", LocalDate.class),
                day(row, "guardian_on"),
                row.getObject("joined_on", LocalDate.class),
                day(row, "left_on"),
                row.getObject("erased_at") != null,
                row.getBigDecimal("hours"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
