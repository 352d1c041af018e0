package org.kepu.certificates;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes certificates. The database lets nothing of them be changed but what revokes or unnames them. */
@Component
class CertificateTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CertificateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next serial number of the year; transactions of a city wait for each other, so that no number is left out. */
    int nextSerial(AreaId city, int year) {
        return jdbc.sql("""
                        insert into certificates.counter as c (city, year, last) values (:city, :year, 1)
                        on conflict (city, year) do update set last = c.last + 1 returning last
                        """)
                .param("city", city.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(CertificateId id, Issue issue) {
        TeamView team = issue.team();
        Wording wording = issue.wording();
        CertificateDraft draft = issue.draft();
        List<ServiceLine> lines = issue.lines();
        AreaId city = team.path().getFirst();
        int year = issue.at().getYear();
        jdbc.sql("""
                        insert into certificates.certificate (id, code, city, year, serial, volunteer, volunteer_number, team, unit,
                            path, organisation, team_name, title, body, note, first_day, last_day, hours, lines, all_teams, responsible,
                            handler, contact, replaces, issued_at, issued_by)
                        values (:id, :code, :city, :year, :serial, :volunteer, :number, :team, :unit, :path, :organisation,
                            :teamName, :title, :body, :note, :from, :to, :hours, :lines::jsonb, true, :responsible, :handler, :contact,
                            :replaces, :at, :by)
                        """)
                .param("id", id.value())
                .param("code", CertificateCode.create().value())
                .param("city", city.value())
                .param("year", year)
                .param("serial", nextSerial(city, year))
                .param("volunteer", issue.volunteer().id().value())
                .param("number", issue.volunteer().printed())
                .param("team", team.id().value())
                .param("unit", team.unit().value())
                .param("path", team.path().stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("organisation", issue.organisation())
                .param("teamName", issue.teamName())
                .param("title", wording.title())
                .param("body", wording.body())
                .param("note", wording.note())
                .param("from", draft.from().orElseThrow())
                .param("to", draft.to().orElseThrow())
                .param("hours", lines.stream().map(ServiceLine::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                .param("lines", json.writeValueAsString(lines))
                .param("responsible", draft.responsible())
                .param("handler", draft.handler())
                .param("contact", draft.contact())
                .param("replaces", issue.replaces().map(CertificateId::value).orElse(null), Types.OTHER)
                .param("at", issue.at().toOffsetDateTime())
                .param("by", issue.by().value())
                .update();
    }

    /** Lets nobody else revoke or replace it until the transaction ends. */
    void lock(CertificateId id) {
        jdbc.sql("select id from certificates.certificate where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void revoke(CertificateId id, String reason, Instant at, AccountId by) {
        jdbc.sql("""
                        update certificates.certificate set revoked_at = :at, revoked_by = :by, reason = :reason where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    List<CertificateId> listNamed(VolunteerId volunteer) {
        return jdbc.sql(
                        "select id from certificates.certificate where volunteer = :volunteer and unnamed_at is null order by id")
                .param("volunteer", volunteer.value())
                .query((row, number) -> new CertificateId(row.getObject("id", UUID.class)))
                .list();
    }

    List<CertificateId> listNamed(OffsetDateTime before) {
        return jdbc.sql(
                        "select id from certificates.certificate where issued_at < :before and unnamed_at is null order by id")
                .param("before", before)
                .query((row, number) -> new CertificateId(row.getObject("id", UUID.class)))
                .list();
    }

    void unname(CertificateId id, OffsetDateTime at) {
        jdbc.sql("update certificates.certificate set unnamed_at = :at where id = :id and unnamed_at is null")
                .param("at", at)
                .param("id", id.value())
                .update();
    }
}
