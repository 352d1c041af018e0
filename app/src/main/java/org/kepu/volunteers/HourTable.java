package org.kepu.volunteers;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.evidence.EntryId;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inserts services and hours; the database refuses anything but inserts. */
@Component
class HourTable {

    private final JdbcClient jdbc;

    HourTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else enter hours of these people, in whatever team, until the transaction ends, so that a day has no more than its hours. */
    void lock(Collection<VolunteerId> volunteers) {
        jdbc.sql("""
                        select id from volunteers.person where id in (select person from volunteers.volunteer where id = any(:ids))
                        order by id for update
                        """)
                .param("ids", ids(volunteers), Types.ARRAY)
                .query(UUID.class)
                .list();
    }

    /** What these people have on a day in all teams; those without hours are left out. */
    Map<VolunteerId, BigDecimal> onDay(Collection<VolunteerId> volunteers, LocalDate day) {
        return jdbc
                .sql("""
                        select v.id as volunteer, sum(h.hours) as hours
                        from volunteers.volunteer v join volunteers.volunteer o on o.person = v.person
                            join volunteers.hours h on h.volunteer = o.id
                        where v.id = any(:ids) and h.day = :day group by v.id
                        """)
                .param("ids", ids(volunteers), Types.ARRAY)
                .param("day", day)
                .query((row, number) ->
                        Map.entry(new VolunteerId(row.getObject("volunteer", UUID.class)), row.getBigDecimal("hours")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(ServiceId id, TeamId team, ServiceDraft draft, EntryId entry, Instant at, AccountId by) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into volunteers.service (id, team, day, area, title, people, entry, recorded_at, recorded_by)
                        values (:id, :team, :day, :area, :title, :people, :entry, :at, :by)
                        """)
                .param("id", id.value())
                .param("team", team.value())
                .param("day", draft.day())
                .param("area", draft.area().value())
                .param("title", draft.title())
                .param("people", draft.peopleTotal())
                .param("entry", entry.value())
                .param("at", moment)
                .param("by", by.value())
                .update();
        var served = draft.hours().entrySet();
        jdbc.sql("""
                        insert into volunteers.hours (id, service, volunteer, team, day, hours, reason, recorded_at, recorded_by)
                        select gen_random_uuid(), :service, v.volunteer, :team, :day, v.hours, '', :at, :by
                        from unnest(:volunteers::uuid[], :hours::numeric[]) as v(volunteer, hours)
                        """)
                .param("service", id.value())
                .param("volunteers", ids(served.stream().map(Map.Entry::getKey).toList()), Types.ARRAY)
                .param("hours", served.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new), Types.ARRAY)
                .param("team", team.value())
                .param("day", draft.day())
                .param("at", moment)
                .param("by", by.value())
                .update();
    }

    void reverse(ServiceId service, String reason, Instant at, AccountId by) {
        jdbc.sql("""
                        insert into volunteers.hours
                            (id, service, volunteer, team, day, hours, reverses, reason, recorded_at, recorded_by)
                        select gen_random_uuid(), service, volunteer, team, day, -hours, id, :reason, :at, :by
                        from volunteers.hours where service = :service and reverses is null
                        """)
                .param("service", service.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    private static UUID[] ids(Collection<VolunteerId> volunteers) {
        return volunteers.stream().map(VolunteerId::value).toArray(UUID[]::new);
    }
}
