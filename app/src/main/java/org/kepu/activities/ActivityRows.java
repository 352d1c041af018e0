package org.kepu.activities;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UuidV7;
import org.kepu.units.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes activities, their sessions, costs and questions. */
@Component
class ActivityRows {

    private static final String WRITE = """
        insert into activities.activity (id, city_id, area_id, path, unit_id, unit_name, unit_path, title, description, kind, rhythm,
            attendance, venue, link, audiences, clauses, theme, partners, contact, sign_up, capacity, sign_up_opens, sign_up_closes,
            minors, state, step, sample, changed_at)
        values (:id, :city, :area, :path, :unit, :unitName, :unitPath, :title, :description, :kind, :rhythm, :attendance, :venue, :link,
            :audiences, :clauses, :theme, :partners, :contact, :signUp, :capacity, :opens, :closes, :minors, 'DRAFT', 'ENTER', :sample,
            :at)
        """;

    private static final String CHANGE = """
        update activities.activity set city_id = :city, area_id = :area, path = :path, unit_id = :unit, unit_name = :unitName,
            unit_path = :unitPath, title = :title, description = :description, kind = :kind, rhythm = :rhythm,
            attendance = :attendance, venue = :venue, link = :link, audiences = :audiences, clauses = :clauses, theme = :theme,
            partners = :partners, contact = :contact, sign_up = :signUp, capacity = :capacity, sign_up_opens = :opens,
            sign_up_closes = :closes, minors = :minors, step = 'EDIT', changed_at = :at,
            revision = revision + case when announced_at is null then 0 else 1 end
        where id = :id
        """;

    private final JdbcClient jdbc;

    ActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(
            ActivityId id,
            boolean fresh,
            ActivityDraft draft,
            Unit unit,
            List<AreaId> unitPath,
            List<AreaId> path,
            Instant at) {
        SignUpTerms signUp = draft.signUp();
        jdbc.sql(fresh ? WRITE : CHANGE)
                .param("id", id.value())
                .param("city", path.getFirst().value())
                .param("area", path.getLast().value())
                .param("path", uuids(path, AreaId::value), Types.ARRAY)
                .param("unit", unit.id().value())
                .param("unitName", unit.name())
                .param("unitPath", uuids(unitPath, AreaId::value), Types.ARRAY)
                .param("title", draft.title())
                .param("description", draft.description())
                .param("kind", draft.kind().orElseThrow().name())
                .param("rhythm", draft.rhythm().name())
                .param("attendance", draft.attendance().name())
                .param("venue", draft.venue())
                .param("link", draft.link())
                .param(
                        "audiences",
                        draft.audiences().stream().map(Enum::name).sorted().toArray(String[]::new),
                        Types.ARRAY)
                .param("clauses", uuids(draft.clauses(), ClauseId::value), Types.ARRAY)
                .param("theme", draft.theme())
                .param("partners", draft.partners())
                .param("contact", draft.contact())
                .param("signUp", signUp.needed())
                .param("capacity", signUp.capacity().orElse(null), Types.INTEGER)
                .param("opens", time(signUp.opens()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closes", time(signUp.closes()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("minors", signUp.minors())
                .param("sample", draft.sample())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        costs(id, draft.costs());
        questions(id, signUp.questions());
    }

    /** Sessions with an id are moved, others added; those of the activity that are not named stay. */
    void sessions(ActivityId id, List<SessionDraft> sessions) {
        jdbc.sql("""
            insert into activities.session as s (id, activity_id, starts_at, ends_at)
            select u.id, :activity, u.starts_at, u.ends_at
            from unnest(string_to_array(:ids, ',')::uuid[], string_to_array(:starts, ',')::timestamptz[],
                        string_to_array(:ends, ',')::timestamptz[]) as u (id, starts_at, ends_at)
            on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
            where s.activity_id = excluded.activity_id and not s.called_off
            """)
                .param("activity", id.value())
                .param("ids", joined(sessions, session -> session.id().orElseGet(SessionId::create)))
                .param("starts", joined(sessions, SessionDraft::starts))
                .param("ends", joined(sessions, SessionDraft::ends))
                .update();
    }

    /** Those of a draft that are not named any more go. */
    void removeOthers(ActivityId id, List<SessionDraft> sessions) {
        jdbc.sql("delete from activities.session where activity_id = :id and not id ="
                        + " any(string_to_array(:kept, ',')::uuid[])")
                .param("id", id.value())
                .param(
                        "kept",
                        joined(
                                sessions.stream()
                                        .flatMap(session -> session.id().stream())
                                        .toList(),
                                kept -> kept))
                .update();
    }

    void step(ActivityView activity, ActivityStep step, String reason, Instant at) {
        ActivityState to = step.to(activity.state());
        jdbc.sql("""
            update activities.activity set state = :to, step = :step, changed_at = :at,
                reason = case when :to = 'CALLED_OFF' then :reason else reason end,
                announced_at = case when :to = 'ANNOUNCED' then coalesce(announced_at, :at) else announced_at end,
                revision = revision + case when announced_at is null then 0 else 1 end
            where id = :id
            """)
                .param("id", activity.id().value())
                .param("to", to.name())
                .param("step", step.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was such a session to call off. */
    boolean callOff(ActivityId activity, SessionId session, String reason) {
        return jdbc.sql("""
            update activities.session set called_off = true, reason = :reason
            where id = :session and activity_id = :activity and not called_off
            """)
                        .param("session", session.value())
                        .param("activity", activity.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void event(
            ActivityId id,
            String step,
            Optional<ActivityState> from,
            ActivityState to,
            String reason,
            Viewer by,
            Instant at) {
        jdbc.sql("""
            insert into activities.event (id, activity_id, step, from_state, to_state, reason, at, by, by_name)
            values (:id, :activity, :step, :from, :to, :reason, :at, :by, :name)
            """)
                .param("id", UuidV7.create())
                .param("activity", id.value())
                .param("step", step)
                .param("from", from.map(Enum::name).orElse(null), Types.VARCHAR)
                .param("to", to.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account().map(AccountId::value).orElse(null), Types.OTHER)
                .param("name", by.name())
                .update();
    }

    void costs(ActivityId id, Map<CostItem, Long> costs) {
        jdbc.sql("delete from activities.cost where activity_id = :id")
                .param("id", id.value())
                .update();
        costs.forEach((item, fen) -> jdbc.sql(
                        "insert into activities.cost (activity_id, item, fen) values (:id, :item, :fen)")
                .param("id", id.value())
                .param("item", item.name())
                .param("fen", fen)
                .update());
    }

    private void questions(ActivityId id, List<Question> questions) {
        jdbc.sql("update activities.question set asked = false where activity_id = :id")
                .param("id", id.value())
                .update();
        for (int i = 0; i < questions.size(); i++) {
            jdbc.sql("""
                insert into activities.question (id, activity_id, sort, text, required, asked)
                values (:id, :activity, :sort, :text, :required, true)
                on conflict (activity_id, text) do update set sort = excluded.sort, required = excluded.required, asked = true
                """)
                    .param("id", questions.get(i).id().value())
                    .param("activity", id.value())
                    .param("sort", i)
                    .param("text", questions.get(i).text())
                    .param("required", questions.get(i).required())
                    .update();
        }
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> moment) {
        return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static <T> UUID[] uuids(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> String joined(List<T> all, Function<T, ?> part) {
        return all.stream().map(part).map(Object::toString).collect(Collectors.joining(","));
    }
}
