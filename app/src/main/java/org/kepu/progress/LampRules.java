package org.kepu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The rules by which the lamps of each city are decided, with what held before. */
@Service
public class LampRules {

    private static final String SELECT = """
            select yellow_below, red_below, grace_days, soon_days, tolerance_days, reports_count, set_by_name, set_at
            from progress.lamp_rule where area_id = :area order by id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LampRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A rule that was set, the name of who set it, and when. */
    public record Setting(LampRule rule, String by, OffsetDateTime at) {}

    /** The rule that holds in a city; the usual one until somebody set another. */
    public LampRule of(AreaId city) {
        return jdbc.sql(SELECT + " limit 1")
                .param("area", city.value())
                .query(LampRules::map)
                .optional()
                .map(Setting::rule)
                .orElse(LampRule.USUAL);
    }

    /** Every rule that was set in a city, newest first; at most the last fifty. */
    public List<Setting> listSettings(AreaId city) {
        return jdbc.sql(SELECT + " limit 50")
                .param("area", city.value())
                .query(LampRules::map)
                .list();
    }

    /**
     * Sets the rule of a city from now on. Refused at the field that is out of its range.
     *
     * @param name what the person is called who sets it
     */
    public Outcome<LampRule> set(AreaId city, LampRule rule, AccountId by, String name) {
        List<Refusal> problems = rule.problems();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        jdbc.sql("""
                        insert into progress.lamp_rule (area_id, yellow_below, red_below, grace_days, soon_days,
                            tolerance_days, reports_count, set_by, set_by_name, set_at)
                        values (:area, :yellow, :red, :grace, :soon, :tolerance, :reports, :by, :name, :at)
                        """)
                .param("area", city.value())
                .param("yellow", rule.yellowBelow())
                .param("red", rule.redBelow())
                .param("grace", rule.graceDays())
                .param("soon", rule.soonDays())
                .param("tolerance", rule.toleranceDays())
                .param("reports", rule.reportsCount())
                .param("by", by.value())
                .param("name", name)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return Outcome.done(rule);
    }

    private static Setting map(ResultSet row, int number) throws SQLException {
        return new Setting(
                new LampRule(
                        row.getInt("yellow_below"),
                        row.getInt("red_below"),
                        row.getInt("grace_days"),
                        row.getInt("soon_days"),
                        row.getInt("tolerance_days"),
                        row.getBoolean("reports_count")),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class));
    }
}
