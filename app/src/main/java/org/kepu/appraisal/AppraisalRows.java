package org.kepu.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes appraisals and their history. */
@Component
class AppraisalRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppraisalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Appraisal> list(List<AreaId> areas) {
        return jdbc.sql(
                        "select * from appraisal.appraisal where area = any(:areas) order by year desc, created_at desc")
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(AppraisalRows::map)
                .list();
    }

    Optional<Appraisal> find(AppraisalId id) {
        return jdbc.sql("select * from appraisal.appraisal where id = :id")
                .param("id", id.value())
                .query(AppraisalRows::map)
                .optional();
    }

    Appraisal get(AppraisalId id) {
        return find(id).orElseThrow(() -> new NotFound("appraisal " + id));
    }

    /** The same, and nobody else changes it or its sheets until the transaction ends. */
    Appraisal lock(AppraisalId id) {
        return jdbc.sql("select * from appraisal.appraisal where id = :id for update")
                .param("id", id.value())
                .query(AppraisalRows::map)
                .optional()
                .orElseThrow(() -> new NotFound("appraisal " + id));
    }

    void insert(AppraisalId id, AreaId area, AppraisalDraft draft) {
        bind(jdbc.sql("""
                        insert into appraisal.appraisal (id, area, year, title, state, self_due, objection_days, notice_days,
                            bonus_cap, contact, created_at)
                        values (:id, :area, :year, :title, 'DRAFT', :due, :objectionDays, :noticeDays, :cap, :contact, :now)"""), id, draft)
                .param("area", area.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void update(AppraisalId id, AppraisalDraft draft) {
        bind(jdbc.sql("""
                        update appraisal.appraisal set year = :year, title = :title, self_due = :due,
                            objection_days = :objectionDays, notice_days = :noticeDays, bonus_cap = :cap, contact = :contact
                        where id = :id"""), id, draft).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, AppraisalId id, AppraisalDraft draft) {
        return sql.param("id", id.value())
                .param("year", draft.year())
                .param("title", draft.title())
                .param("due", draft.selfDue())
                .param("objectionDays", draft.objectionDays())
                .param("noticeDays", draft.noticeDays())
                .param("cap", draft.bonusCap())
                .param("contact", draft.contact());
    }

    void move(AppraisalId id, AppraisalState to) {
        jdbc.sql("update appraisal.appraisal set state = :state where id = :id")
                .param("id", id.value())
                .param("state", to.name())
                .update();
    }

    void setObjections(AppraisalId id, LocalDate until) {
        jdbc.sql("update appraisal.appraisal set objections_until = :until where id = :id")
                .param("id", id.value())
                .param("until", until)
                .update();
    }

    void setNotice(AppraisalId id, LocalDate from, LocalDate until) {
        jdbc.sql("update appraisal.appraisal set notice_from = :from, notice_until = :until where id = :id")
                .param("id", id.value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** A step of the appraisal itself, or of one sheet. */
    void keep(AppraisalId appraisal, Optional<SheetId> sheet, String what, String reason, AccountId by) {
        keep(appraisal, sheet, what, "", "", "", reason, by);
    }

    void keep(
            AppraisalId appraisal,
            Optional<SheetId> sheet,
            String what,
            String item,
            String was,
            String became,
            String reason,
            AccountId by) {
        jdbc.sql("""
                        insert into appraisal.event (id, appraisal, sheet, what, item, was, became, reason, at, by)
                        values (:id, :appraisal, :sheet, :what, :item, :was, :became, :reason, :now, :by)""")
                .param("id", UuidV7.create())
                .param("appraisal", appraisal.value())
                .param("sheet", sheet.map(SheetId::value).orElse(null), Types.OTHER)
                .param("what", what)
                .param("item", item)
                .param("was", was)
                .param("became", became)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
    }

    /** Latest first; of one sheet, or everything. */
    List<Event> listEvents(AppraisalId appraisal, Optional<SheetId> sheet) {
        return jdbc.sql("""
                        select e.*, coalesce(s.name, '') as subject from appraisal.event e
                        left join appraisal.sheet s on s.id = e.sheet
                        where e.appraisal = :appraisal and (:sheet::uuid is null or e.sheet = :sheet)
                        order by e.id desc limit 300""")
                .param("appraisal", appraisal.value())
                .param("sheet", sheet.map(SheetId::value).orElse(null), Types.OTHER)
                .query((row, number) -> new Event(
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("item"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("by", UUID.class))))
                .list();
    }

    private static Appraisal map(ResultSet row, int number) throws SQLException {
        return new Appraisal(
                new AppraisalId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area", UUID.class)),
                new AppraisalDraft(
                        row.getInt("year"),
                        row.getString("title"),
                        row.getObject("self_due", LocalDate.class),
                        row.getInt("objection_days"),
                        row.getInt("notice_days"),
                        row.getBigDecimal("bonus_cap"),
                        row.getString("contact")),
                AppraisalState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("objections_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("notice_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("notice_until", LocalDate.class)));
    }
}
