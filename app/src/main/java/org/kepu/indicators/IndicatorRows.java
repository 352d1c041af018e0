package org.kepu.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.plan.PlanId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes definitions of indicators. */
@Component
class IndicatorRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    IndicatorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of the plan, own ones after them by code. */
    List<Indicator> list(List<AreaId> areas) {
        UUID[] ids = areas.stream().map(AreaId::value).toArray(UUID[]::new);
        Map<IndicatorId, List<Goal>> goals = goals("i.area = any(:areas)", ids);
        return jdbc.sql(
                        "select * from indicators.indicator i where i.area = any(:areas) order by i.of_plan desc, i.code")
                .param("areas", ids, Types.ARRAY)
                .query((row, number) -> map(row, goals))
                .list();
    }

    Optional<Indicator> find(IndicatorId id) {
        Map<IndicatorId, List<Goal>> goals = goals("i.id = any(:areas)", new UUID[] {id.value()});
        return jdbc.sql("select * from indicators.indicator i where i.id = :id")
                .param("id", id.value())
                .query((row, number) -> map(row, goals))
                .optional();
    }

    void lock(AreaId area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('indicators ' || :area, 0))")
                .param("area", area.toString())
                .query((row, number) -> 0)
                .list();
    }

    void insert(IndicatorId id, AreaId area, IndicatorDraft draft, boolean literacy, boolean ofPlan) {
        bind(jdbc.sql("""
                                insert into indicators.indicator (id, area, code, name, unit, direction, decimals, formula, source,
                                    weight, literacy, shown, of_plan, created_at)
                                values (:id, :area, :code, :name, :unit, :direction, :decimals, :formula, :source,
                                    :weight, :literacy, :shown, :ofPlan, :now)"""), id, draft)
                .param("area", area.value())
                .param("literacy", literacy)
                .param("ofPlan", ofPlan)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void update(IndicatorId id, IndicatorDraft draft) {
        bind(jdbc.sql("""
                                update indicators.indicator set code = :code, name = :name, unit = :unit, direction = :direction,
                                    decimals = :decimals, formula = :formula, source = :source, weight = :weight, shown = :shown
                                where id = :id"""), id, draft).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, IndicatorId id, IndicatorDraft draft) {
        return sql.param("id", id.value())
                .param("code", draft.code())
                .param("name", draft.name())
                .param("unit", draft.unit())
                .param("direction", draft.direction().name())
                .param("decimals", draft.decimals())
                .param("formula", draft.formula())
                .param("source", draft.source())
                .param("weight", draft.weight().orElse(null), Types.NUMERIC)
                .param("shown", draft.shown());
    }

    void setOfPlan(IndicatorId id) {
        jdbc.sql("update indicators.indicator set of_plan = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void putGoal(IndicatorId id, Goal goal) {
        jdbc.sql("""
                        insert into indicators.goal
                            (indicator, plan, title, baseline_year, baseline_value, target_year, target_value, dropped)
                        values (:indicator, :plan, :title, :baselineYear, :baseline, :targetYear, :target, false)
                        on conflict (indicator, plan) do update set title = excluded.title,
                            baseline_year = excluded.baseline_year, baseline_value = excluded.baseline_value,
                            target_year = excluded.target_year, target_value = excluded.target_value, dropped = false""")
                .param("indicator", id.value())
                .param("plan", goal.plan().map(PlanId::value).orElse(null), Types.OTHER)
                .param("title", goal.title())
                .param("baselineYear", goal.baselineYear().orElse(null), Types.INTEGER)
                .param("baseline", goal.baseline().orElse(null), Types.NUMERIC)
                .param("targetYear", goal.targetYear().orElse(null), Types.INTEGER)
                .param("target", goal.target().orElse(null), Types.NUMERIC)
                .update();
    }

    /** Goals of a plan whose indicators its edition no longer has. */
    void dropGoals(PlanId plan, List<IndicatorId> kept) {
        jdbc.sql("update indicators.goal set dropped = true where plan = :plan and indicator <> all(:kept)")
                .param("plan", plan.value())
                .param("kept", kept.stream().map(IndicatorId::value).toArray(UUID[]::new), Types.ARRAY)
                .update();
    }

    void keepChange(IndicatorId id, String field, String was, String became, Optional<AccountId> by) {
        jdbc.sql("""
                        insert into indicators.change (id, indicator, field, was, became, changed_at, changed_by)
                        values (:id, :indicator, :field, :was, :became, :now, :by)""")
                .param("id", UuidV7.create())
                .param("indicator", id.value())
                .param("field", field)
                .param("was", was)
                .param("became", became)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.map(AccountId::value).orElse(null), Types.OTHER)
                .update();
    }

    List<Change> listChanges(IndicatorId id) {
        return jdbc.sql("select * from indicators.change where indicator = :id order by id desc limit 200")
                .param("id", id.value())
                .query((row, number) -> new Change(
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("changed_by", UUID.class))
                                .map(AccountId::new)))
                .list();
    }

    private Map<IndicatorId, List<Goal>> goals(String where, UUID[] ids) {
        return jdbc
                .sql("select g.* from indicators.goal g join indicators.indicator i on i.id = g.indicator where "
                        + where + " order by g.target_year nulls last, g.plan")
                .param("areas", ids, Types.ARRAY)
                .query((row, number) -> Map.entry(new IndicatorId(row.getObject("indicator", UUID.class)), goal(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(ArrayList::new))));
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                Optional.ofNullable(row.getObject("plan", UUID.class)).map(PlanId::new),
                row.getString("title"),
                Optional.ofNullable(row.getObject("baseline_year", Integer.class)),
                Optional.ofNullable(row.getBigDecimal("baseline_value")),
                Optional.ofNullable(row.getObject("target_year", Integer.class)),
                Optional.ofNullable(row.getBigDecimal("target_value")),
                row.getBoolean("dropped"));
    }

    private static Indicator map(ResultSet row, Map<IndicatorId, List<Goal>> goals) throws SQLException {
        IndicatorId id = new IndicatorId(row.getObject("id", UUID.class));
        return new Indicator(
                id,
                new AreaId(row.getObject("area", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                IndicatorDirection.valueOf(row.getString("direction")),
                row.getInt("decimals"),
                row.getString("formula"),
                row.getString("source"),
                Optional.ofNullable(row.getBigDecimal("weight")),
                row.getBoolean("literacy"),
                row.getBoolean("shown"),
                row.getBoolean("of_plan"),
                goals.getOrDefault(id, List.of()));
    }
}
