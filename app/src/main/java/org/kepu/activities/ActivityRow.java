package org.kepu.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/** An activity as it stands in the database; costs and questions come as lists of texts. */
final class ActivityRow {

    static final String COLUMNS = """
            a.*,
            array(select c.item || '=' || c.fen from activities.cost c where c.activity_id = a.id) as costs,
            array(select q.id || case when q.required then '!' else '?' end || q.text from activities.question q
                  where q.activity_id = a.id and q.asked order by q.sort) as questions
            """;

    private static final int UUID_LENGTH = 36;

    private ActivityRow() {}

    static ActivityView map(ResultSet row, int number) throws SQLException {
        return new ActivityView(
                new ActivityId(row.getObject("id", UUID.class)),
                new ActivityPlace(
                        list(row, "path", UUID.class, AreaId::new),
                        Attendance.valueOf(row.getString("attendance")),
                        row.getString("venue"),
                        row.getString("link")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                list(row, "unit_path", UUID.class, AreaId::new),
                row.getString("title"),
                row.getString("description"),
                ActivityKind.valueOf(row.getString("kind")),
                Rhythm.valueOf(row.getString("rhythm")),
                list(row, "audiences", String.class, Audience::valueOf).stream().collect(Collectors.toSet()),
                list(row, "clauses", UUID.class, ClauseId::new).stream().collect(Collectors.toSet()),
                row.getString("theme"),
                row.getString("partners"),
                row.getString("contact"),
                signUp(row),
                costs(list(row, "costs", String.class, Function.identity())),
                ActivityState.valueOf(row.getString("state")),
                row.getString("reason"),
                moment(row, "announced_at"),
                row.getInt("revision"),
                moment(row, "changed_at").orElseThrow(),
                row.getBoolean("sample"));
    }

    static SessionView session(ResultSet row, int number) throws SQLException {
        return new SessionView(
                new SessionId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                moment(row, "starts_at").orElseThrow(),
                moment(row, "ends_at").orElseThrow(),
                row.getBoolean("called_off"),
                row.getString("reason"));
    }

    /** A session beside its activity, whose identifier and reason have names of their own. */
    static SessionView sessionBeside(ResultSet row) throws SQLException {
        return new SessionView(
                new SessionId(row.getObject("session_id", UUID.class)),
                new ActivityId(row.getObject("id", UUID.class)),
                moment(row, "starts_at").orElseThrow(),
                moment(row, "ends_at").orElseThrow(),
                row.getBoolean("called_off"),
                row.getString("session_reason"));
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static SignUpTerms signUp(ResultSet row) throws SQLException {
        return new SignUpTerms(
                row.getBoolean("sign_up"),
                Optional.ofNullable(row.getObject("capacity", Integer.class)),
                moment(row, "sign_up_opens"),
                moment(row, "sign_up_closes"),
                row.getBoolean("minors"),
                list(row, "questions", String.class, ActivityRow::question));
    }

    private static Question question(String text) {
        return new Question(
                QuestionId.parse(text.substring(0, UUID_LENGTH)),
                text.substring(UUID_LENGTH + 1),
                text.charAt(UUID_LENGTH) == '!');
    }

    private static Map<CostItem, Long> costs(List<String> texts) {
        Map<CostItem, Long> costs = new EnumMap<>(CostItem.class);
        for (String text : texts) {
            int at = text.indexOf('=');
            costs.put(CostItem.valueOf(text.substring(0, at)), Long.parseLong(text, at + 1, text.length(), 10));
        }
        return costs;
    }

    private static <A, B> List<B> list(ResultSet row, String column, Class<A> type, Function<A, B> as)
            throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(type::cast)
                .map(as)
                .toList();
    }
}
