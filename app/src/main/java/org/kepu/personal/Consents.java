package org.kepu.personal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records of consent. Giving a field that nobody has to give is consent to what the notice says it is for, and removing it takes the
 * consent back, so that record and data cannot disagree.
 */
@Component
class Consents {

    /** The version of the notice in force; a new wording that means more gets a new one. */
    static final String NOTICE = "2026-11";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void given(AccountId person, Field field) {
        jdbc.sql("""
                        insert into personal.consent (person, kind, notice, given_at)
                        values (:person, :kind, :notice, :now) on conflict do nothing
                        """)
                .param("person", person.value())
                .param("kind", field.name())
                .param("notice", NOTICE)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void withdrawn(AccountId person, Optional<Field> field) {
        jdbc.sql("""
                        update personal.consent set withdrawn_at = greatest(given_at, :now)
                        where person = :person and (:kind = '' or kind = :kind) and withdrawn_at is null
                        """)
                .param("person", person.value())
                .param("kind", field.map(Enum::name).orElse(""))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<Consent> list(AccountId person) {
        return jdbc.sql("""
                        select kind, notice, given_at, withdrawn_at from personal.consent
                        where person = :person order by given_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> new Consent(
                        Field.valueOf(row.getString("kind")),
                        row.getString("notice"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
