package org.kepu.supervision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of notices. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next serial of a code and year; whoever asks waits until the one before has been used or given up. */
    int nextSerial(AreaId area, String code, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('supervision ' || :area || :code || :year, 0))")
                .param("area", area.toString())
                .param("code", code)
                .param("year", Integer.toString(year))
                .query((row, n) -> true)
                .single();
        return jdbc.sql("""
                        select coalesce(max(serial), 0) + 1 from supervision.notice
                        where area_id = :area and code = :code and year = :year
                        """)
                .param("area", area.value())
                .param("code", code)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(NoticeView notice, By by) {
        jdbc.sql("""
                        insert into supervision.notice (id, area_id, code, year, serial, title, kind, subject_id, matter, demand, issued_on,
                            working_days, deadline, issuer, issued_at, issued_by, by_name)
                        values (:id, :area, :code, :year, :serial, :title, :kind, :subject::uuid, :matter, :demand, :issuedOn,
                            :days, :deadline, :issuer, :at, :by::uuid, :byName)
                        """)
                .param("id", notice.id().value())
                .param("area", notice.area().value())
                .param("code", notice.code())
                .param("year", notice.year())
                .param("serial", notice.serial())
                .param("title", notice.title())
                .param("kind", notice.matter().kind().name())
                .param("subject", notice.matter().subject().map(UUID::toString).orElse(null))
                .param("matter", notice.matter().text())
                .param("demand", notice.demand())
                .param("issuedOn", notice.issuedOn())
                .param("days", notice.workingDays())
                .param("deadline", notice.deadline())
                .param("issuer", notice.issuer())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account().map(AccountId::toString).orElse(null))
                .param("byName", by.name())
                .update();
        for (int i = 0; i < notice.units().size(); i++) {
            insert(notice.id(), notice.units().get(i), i);
        }
    }

    private void insert(NoticeId notice, NoticeView.Addressed unit, int position) {
        jdbc.sql("""
                        insert into supervision.addressee (notice_id, unit_id, unit_name, position, state, deadline)
                        values (:notice, :unit, :name, :position, :state, :deadline)
                        """)
                .param("notice", notice.value())
                .param("unit", unit.unit().value())
                .param("name", unit.name())
                .param("position", position)
                .param("state", unit.state().name())
                .param("deadline", unit.deadline())
                .update();
    }

    /** Where the notice stands with a unit, locked until the transaction ends; empty if it is not addressed to it. */
    Optional<NoticeState> lock(NoticeId notice, UnitId unit) {
        return jdbc.sql("""
                        select state from supervision.addressee where notice_id = :notice and unit_id = :unit for update
                        """)
                .param("notice", notice.value())
                .param("unit", unit.value())
                .query((row, n) -> NoticeState.valueOf(row.getString(1)))
                .optional();
    }

    void move(NoticeId notice, UnitId unit, NoticeState to, Optional<LocalDate> deadline) {
        jdbc.sql("""
                        update supervision.addressee set state = :state, deadline = coalesce(:deadline::date, deadline),
                            escalated = escalated and :deadline::date is null
                        where notice_id = :notice and unit_id = :unit
                        """)
                .param("state", to.name())
                .param("deadline", deadline.map(LocalDate::toString).orElse(null))
                .param("notice", notice.value())
                .param("unit", unit.value())
                .update();
    }

    /** False if the unit's head was told before. */
    boolean escalate(NoticeId notice, UnitId unit) {
        return jdbc.sql("""
                        update supervision.addressee set escalated = true
                        where notice_id = :notice and unit_id = :unit and not escalated
                        """)
                        .param("notice", notice.value())
                        .param("unit", unit.value())
                        .update()
                == 1;
    }

    /** Keeps what was done; returns the event, for files to be attached to. */
    void event(
            NoticeId notice,
            Optional<UnitId> unit,
            String what,
            String text,
            List<FileId> files,
            By by,
            Optional<String> insteadOf) {
        UUID id = UuidV7.create();
        jdbc.sql("""
                        insert into supervision.event (id, notice_id, unit_id, what, text, at, by, by_name, instead_of)
                        values (:id, :notice, :unit::uuid, :what, :text, :at, :by::uuid, :byName, :insteadOf)
                        """)
                .param("id", id)
                .param("notice", notice.value())
                .param("unit", unit.map(UnitId::toString).orElse(null))
                .param("what", what)
                .param("text", text)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.account().map(AccountId::toString).orElse(null))
                .param("byName", by.name())
                .param("insteadOf", insteadOf.orElse(""))
                .update();
        for (FileId file : files) {
            jdbc.sql("insert into supervision.attachment (event_id, file_id) values (:event, :file)")
                    .param("event", id)
                    .param("file", file.value())
                    .update();
        }
    }

    /** Notices with units that have not acknowledged or answered and whose heads were not told yet. */
    List<NoticeId> waiting() {
        return jdbc.sql("""
                        select distinct notice_id from supervision.addressee
                        where state in ('SENT', 'WORKING') and not escalated order by notice_id
                        """)
                .query((row, n) -> new NoticeId(row.getObject(1, UUID.class)))
                .list();
    }
}
