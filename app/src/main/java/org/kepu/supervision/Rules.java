package org.kepu.supervision;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps the rules of areas. */
@Service
public class Rules {

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule of an area, the usual one if it has set none. */
    public Rule get(AreaId area) {
        return all().getOrDefault(area, Rule.USUAL);
    }

    Map<AreaId, Rule> all() {
        record Of(AreaId area, Rule rule) {}
        return jdbc
                .sql("select * from supervision.rule")
                .query((row, n) -> new Of(
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new Rule(
                                Arrays.asList((Integer[]) row.getArray("before").getArray()),
                                row.getBoolean("at_due"),
                                row.getInt("overdue_every"),
                                row.getInt("overdue_most"),
                                row.getInt("acknowledge_within"),
                                row.getInt("answer_within"),
                                row.getString("document_code"),
                                row.getString("issuer"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::area, Of::rule));
    }

    /** Sets the rule of an area. Refused at each field that is out of its bounds. */
    public Outcome<Rule> set(AreaId area, Rule rule) {
        List<Refusal> wrong = wrong(rule);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        jdbc.sql("""
                        insert into supervision.rule (area_id, before, at_due, overdue_every, overdue_most, acknowledge_within,
                            answer_within, document_code, issuer)
                        values (:area, :before, :atDue, :every, :most, :acknowledge, :answer, :code, :issuer)
                        on conflict (area_id) do update set before = excluded.before, at_due = excluded.at_due,
                            overdue_every = excluded.overdue_every, overdue_most = excluded.overdue_most,
                            acknowledge_within = excluded.acknowledge_within, answer_within = excluded.answer_within,
                            document_code = excluded.document_code, issuer = excluded.issuer
                        """)
                .param("area", area.value())
                .param("before", rule.before().toArray(Integer[]::new), Types.ARRAY)
                .param("atDue", rule.atDue())
                .param("every", rule.overdueEvery())
                .param("most", rule.overdueMost())
                .param("acknowledge", rule.acknowledgeWithin())
                .param("answer", rule.answerWithin())
                .param("code", rule.documentCode())
                .param("issuer", rule.issuer())
                .update();
        return Outcome.done(rule);
    }

    private static List<Refusal> wrong(Rule rule) {
        List<Refusal> wrong = new ArrayList<>();
        if (rule.before().size() > 5 || rule.before().stream().anyMatch(days -> days < 1 || days > 60)) {
            wrong.add(Refusal.at("before", "supervision.refusal.before"));
        }
        within(wrong, "overdueEvery", rule.overdueEvery(), 0, 60);
        within(wrong, "overdueMost", rule.overdueMost(), 0, 60);
        within(wrong, "acknowledgeWithin", rule.acknowledgeWithin(), 1, 60);
        within(wrong, "answerWithin", rule.answerWithin(), 1, 250);
        if (rule.documentCode().isEmpty() || rule.documentCode().length() > 20) {
            wrong.add(Refusal.at("documentCode", "supervision.refusal.code"));
        }
        if (rule.issuer().length() > 60) {
            wrong.add(Refusal.at("issuer", "imports.cell.tooLong", 60));
        }
        return wrong;
    }

    private static void within(List<Refusal> wrong, String field, int value, int least, int most) {
        if (value < least || value > most) {
            wrong.add(Refusal.at(field, "imports.cell.number", value, least, most));
        }
    }
}
