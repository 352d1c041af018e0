package org.kepu.volunteers;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes volunteers, without what is sealed. */
@Component
class VolunteerTable {

    private final JdbcClient jdbc;

    VolunteerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the team is active, so that somebody can join it. */
    boolean insert(VolunteerId id, PersonId person, TeamId team, VolunteerDraft draft, Instant at, AccountId by) {
        return with(draft, jdbc.sql("""
                        insert into volunteers.volunteer (id, person, team, born, skills, availability, dialects, vehicle, area,
                            consent_on, guardian_on, joined_on, entered_at, entered_by)
                        select :id, :person, t.id, :born, :skills, :availability, :dialects, :vehicle, :area,
                            :consent, :guardian, :joined, :at, :by
                        from volunteers.team t where t.id = :team and t.dissolved_on is null
                        """))
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("team", team.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    boolean update(VolunteerId id, VolunteerDraft draft) {
        return with(draft, jdbc.sql("""
                        update volunteers.volunteer set born = :born, skills = :skills, availability = :availability,
                            dialects = :dialects, vehicle = :vehicle, area = :area, consent_on = :consent,
                            guardian_on = :guardian, joined_on = :joined
                        where id = :id and left_on is null
                        """)).param("id", id.value()).update() > 0;
    }

    boolean leave(VolunteerId id, LocalDate day) {
        return jdbc.sql("""
                        update volunteers.volunteer set left_on = greatest(joined_on, :day)
                        where id = :id and left_on is null
                        """).param("day", day).param("id", id.value()).update() > 0;
    }

    /** Whether the person is in the team now. */
    boolean present(TeamId team, PersonId person) {
        return jdbc.sql("""
                        select exists (select from volunteers.volunteer
                            where team = :team and person = :person and left_on is null)
                        """)
                .param("team", team.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** The same facts as a membership of an active team from this day on, agreed to on that day. */
    boolean copy(VolunteerId id, VolunteerId fresh, TeamId team, LocalDate day, Instant at, AccountId by) {
        return jdbc.sql("""
                        insert into volunteers.volunteer (id, person, team, born, skills, availability, dialects, vehicle, area,
                            consent_on, guardian_on, joined_on, entered_at, entered_by)
                        select :fresh, v.person, t.id, v.born, v.skills, v.availability, v.dialects, v.vehicle, v.area,
                            :day, v.guardian_on, :day, :at, :by
                        from volunteers.volunteer v, volunteers.team t
                        where v.id = :id and t.id = :team and t.dissolved_on is null
                        """)
                        .param("fresh", fresh.value())
                        .param("id", id.value())
                        .param("team", team.value())
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    /** Whether any of these has hours or records. */
    boolean anyServed(Collection<VolunteerId> volunteers) {
        return jdbc.sql("""
                        select exists (select from volunteers.hours where volunteer = any(:ids))
                            or exists (select from volunteers.record where volunteer = any(:ids))
                        """)
                .param("ids", ids(volunteers), Types.ARRAY)
                .query(Boolean.class)
                .single();
    }

    /** Removes memberships, and the people who have no other; refused by the database once they have hours. */
    void remove(Collection<VolunteerId> volunteers) {
        UUID[] people = jdbc.sql("delete from volunteers.volunteer where id = any(:ids) returning person")
                .param("ids", ids(volunteers), Types.ARRAY)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("""
                        delete from volunteers.person p where p.id = any(:people)
                            and not exists (select from volunteers.volunteer v where v.person = p.id)
                        """).param("people", people, Types.ARRAY).update();
    }

    private static UUID[] ids(Collection<VolunteerId> volunteers) {
        return volunteers.stream().map(VolunteerId::value).toArray(UUID[]::new);
    }

    /**
     * What stays of somebody.
     *
     * @param services with hours that stand
     * @param records trainings, commendations and evaluations
     */
    record Kept(long services, long records) {}

    Kept kept(Collection<VolunteerId> volunteers) {
        return jdbc.sql("""
                        select (select count(distinct h.service) from volunteers.hours h where h.volunteer = any(:ids) and h.reverses is null
                                and not exists (select from volunteers.hours r where r.reverses = h.id)) as services,
                            (select count(*) from volunteers.record where volunteer = any(:ids)) as records
                        """)
                .param("ids", ids(volunteers), Types.ARRAY)
                .query((row, number) -> new Kept(row.getLong("services"), row.getLong("records")))
                .single();
    }

    /** Memberships that ended before this day and still have a name. */
    List<VolunteerId> listLeftBefore(LocalDate day) {
        return jdbc.sql("select id from volunteers.volunteer where left_on < :day and erased_at is null order by id")
                .param("day", day)
                .query((row, number) -> new VolunteerId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Keeps hours and records under the number alone. */
    void erase(VolunteerId id, Instant at) {
        jdbc.sql("""
                        update volunteers.volunteer
                        set erased_at = :at, availability = '', dialects = '', vehicle = false, area = null, skills = '{}'
                        where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void insertRecord(VolunteerId volunteer, RecordView record, UUID id, Instant at, AccountId by) {
        jdbc.sql("""
                        insert into volunteers.record (id, volunteer, kind, day, text, recorded_at, recorded_by)
                        values (:id, :volunteer, :kind, :day, :text, :at, :by)
                        """)
                .param("id", id)
                .param("volunteer", volunteer.value())
                .param("kind", record.kind().name())
                .param("day", record.day())
                .param("text", record.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    private static StatementSpec with(VolunteerDraft draft, StatementSpec statement) {
        return statement
                .param("born", draft.born())
                .param("skills", Topics.names(draft.skills()), Types.ARRAY)
                .param("availability", draft.availability())
                .param("dialects", draft.dialects())
                .param("vehicle", draft.vehicle())
                .param("area", draft.area().map(AreaId::value).orElse(null), Types.OTHER)
                .param("consent", draft.consentOn().orElseThrow())
                .param("guardian", draft.guardianOn().orElse(null), Types.DATE)
                .param("joined", draft.joinedOn());
    }
}
