package org.kepu.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the items of appraisals. */
@Component
class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Item> list(AppraisalId appraisal) {
        return jdbc.sql("select * from appraisal.item where appraisal = :appraisal order by position")
                .param("appraisal", appraisal.value())
                .query(ItemRows::map)
                .list();
    }

    void insert(ItemId id, AppraisalId appraisal, ItemDraft draft) {
        bind(jdbc.sql("""
                        insert into appraisal.item (id, appraisal, position, category, content, standard, proof, kind, points, rule,
                            expected, step, per_step, measure, kinds)
                        values (:id, :appraisal,
                            (select coalesce(max(position), 0) + 1 from appraisal.item where appraisal = :appraisal),
                            :category, :content, :standard, :proof, :kind, :points, :rule, :expected, :step, :perStep, :measure,
                            :kinds)"""), id, draft).param("appraisal", appraisal.value()).update();
    }

    void update(ItemId id, ItemDraft draft) {
        bind(jdbc.sql("""
                        update appraisal.item set category = :category, content = :content, standard = :standard, proof = :proof,
                            kind = :kind, points = :points, rule = :rule, expected = :expected, step = :step, per_step = :perStep,
                            measure = :measure, kinds = :kinds
                        where id = :id"""), id, draft).update();
    }

    void remove(ItemId id) {
        jdbc.sql("delete from appraisal.score where item = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        with gone as (delete from appraisal.item where id = :id returning appraisal, position)
                        update appraisal.item i set position = i.position - 1 from gone
                        where i.appraisal = gone.appraisal and i.position > gone.position""").param("id", id.value()).update();
    }

    /** Changes places with the item before or after. */
    void swap(Item one, Item other) {
        jdbc.sql(
                        "update appraisal.item set position = case id when :one then :second else :first end where id in (:one, :other)")
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("first", one.position())
                .param("second", other.position())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ItemId id, ItemDraft draft) {
        ScoringRule rule = draft.rule();
        return sql.param("id", id.value())
                .param("category", draft.category())
                .param("content", draft.content())
                .param("standard", draft.standard())
                .param("proof", draft.proof())
                .param("kind", draft.kind().name())
                .param("points", draft.points())
                .param("rule", rule.kind().name())
                .param("expected", rule.expected().orElse(null), Types.NUMERIC)
                .param("step", rule.step().orElse(null), Types.NUMERIC)
                .param("perStep", rule.perStep().orElse(null), Types.NUMERIC)
                .param("measure", draft.counted().map(Measure::name).orElse(""))
                .param(
                        "kinds",
                        draft.kinds().stream().map(HappeningKind::name).sorted().toArray(String[]::new),
                        Types.ARRAY);
    }

    private static Item map(ResultSet row, int number) throws SQLException {
        String measure = row.getString("measure");
        ScoringRule rule = new ScoringRule(
                RuleKind.valueOf(row.getString("rule")),
                decimal(row, "expected"),
                decimal(row, "step"),
                decimal(row, "per_step"));
        ItemDraft draft = new ItemDraft(
                row.getString("category"),
                row.getString("content"),
                row.getString("standard"),
                row.getString("proof"),
                ItemKind.valueOf(row.getString("kind")),
                row.getBigDecimal("points"),
                rule,
                measure.isEmpty() ? Optional.empty() : Optional.of(Measure.valueOf(measure)),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(HappeningKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
        return new Item(new ItemId(row.getObject("id", UUID.class)), row.getInt("position"), draft);
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
