package org.kepu.volunteers;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people above memberships. Who somebody is, is known by name and phone, which lie sealed with each membership. */
@Component
class Persons {

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else be entered in the city until the transaction ends, so that nobody is taken for two. */
    void lock(AreaId city) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('volunteers ' || :city, 0))::text")
                .param("city", city.toString())
                .query(String.class)
                .single();
    }

    /** The person of any of these memberships in the city. */
    Optional<PersonId> find(AreaId city, Collection<VolunteerId> memberships) {
        return jdbc.sql("""
                        select v.person from volunteers.volunteer v join volunteers.person p on p.id = v.person
                        where v.id = any(:ids) and p.city = :city order by p.number limit 1
                        """)
                .param("ids", memberships.stream().map(VolunteerId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("city", city.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    PersonId insert(AreaId city, Instant at) {
        PersonId id = PersonId.create();
        jdbc.sql("insert into volunteers.person (id, city, entered_at) values (:id, :city, :at)")
                .param("id", id.value())
                .param("city", city.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Takes a membership to another person; the one it had stays with its number, for what names it. */
    void join(VolunteerId membership, PersonId person) {
        jdbc.sql("update volunteers.volunteer set person = :person where id = :id")
                .param("person", person.value())
                .param("id", membership.value())
                .update();
    }

    /** Keeps for a person that the real name was checked of somebody who turned out to be the same. */
    void keepCheck(PersonId from, PersonId to) {
        jdbc.sql("""
                        update volunteers.person t set checked = f.checked, checked_at = f.checked_at, checked_by = f.checked_by
                        from volunteers.person f
                        where f.id = :from and t.id = :to and t.checked is null and f.checked is not null
                        """).param("from", from.value()).param("to", to.value()).update();
    }

    /** @param by who saw a document; empty where a service answered */
    void checked(PersonId id, Instant at, Optional<AccountId> by) {
        jdbc.sql("update volunteers.person set checked = :how, checked_at = :at, checked_by = :by where id = :id")
                .param("how", by.isPresent() ? "SEEN" : "SERVICE")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.map(AccountId::value).orElse(null), Types.OTHER)
                .param("id", id.value())
                .update();
    }

    void unchecked(PersonId id) {
        jdbc.sql("update volunteers.person set checked = null, checked_at = null, checked_by = null where id = :id")
                .param("id", id.value())
                .update();
    }

    PersonView get(PersonId id) {
        return jdbc.sql("""
                        select p.*, (select count(*) from volunteers.volunteer v where v.person = p.id and v.left_on is null) as teams,
                            (select coalesce(sum(h.hours), 0) from volunteers.volunteer v join volunteers.hours h on h.volunteer = v.id
                                where v.person = p.id) as hours
                        from volunteers.person p where p.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new PersonView(
                        id,
                        row.getInt("teams"),
                        row.getBigDecimal("hours"),
                        Optional.ofNullable(row.getObject("checked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("checked_by", UUID.class))
                                .map(AccountId::new)))
                .single();
    }
}
