package org.kepu.activities;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.files.FileId;
import org.kepu.shared.Audience;
import org.kepu.themes.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what came of activities. */
@Component
class ResultRows {

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void outcome(ActivityId activity, ClosingDraft draft, Instant at) {
        jdbc.sql("""
            insert into activities.outcome (activity_id, text, media, files, closed_at)
            values (:activity, :text, :media, :files, :at)
            on conflict (activity_id) do update set text = excluded.text, media = excluded.media, files = excluded.files,
                closed_at = excluded.closed_at
            """)
                .param("activity", activity.value())
                .param("text", draft.text())
                .param("media", draft.media())
                .param("files", draft.files().stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from activities.result where activity_id = :activity")
                .param("activity", activity.value())
                .update();
    }

    void result(ActivityView activity, SessionView session, SessionResult result) {
        @Nullable Heads youth = result.heads().get(Audience.YOUTH);
        jdbc.sql("""
            insert into activities.result (session_id, activity_id, kind, attendance, science_week, science_month, starts_at, online,
                on_site, youth)
            values (:session, :activity, :kind, :attendance, :week, :month, :starts, :online, :onSite, :youth)
            """)
                .param("session", session.id().value())
                .param("activity", activity.id().value())
                .param("kind", activity.kind().name())
                .param("attendance", activity.place().attendance().name())
                .param("week", Theme.isScienceWeek(activity.theme()))
                .param("month", Theme.isScienceMonth(activity.theme()))
                .param("starts", session.starts().atOffset(ZoneOffset.UTC))
                .param("online", result.online())
                .param("onSite", result.onSite())
                .param("youth", youth == null ? 0 : youth.total())
                .update();
        result.heads()
                .forEach((audience, heads) -> jdbc.sql("""
                    insert into activities.head_count (session_id, audience, checked_in, walked_in)
                    values (:session, :audience, :checkedIn, :walkedIn)
                    """)
                        .param("session", session.id().value())
                        .param("audience", audience.name())
                        .param("checkedIn", heads.checkedIn())
                        .param("walkedIn", heads.walkedIn())
                        .update());
    }
}
