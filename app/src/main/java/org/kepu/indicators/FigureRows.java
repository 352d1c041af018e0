package org.kepu.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and adds figures. */
@Component
class FigureRows {

    /** The highest revision of each figure. */
    private static final String LATEST = """
            select * from (
                select distinct on (f.indicator, f.area, f.year, f.period) f.* from indicators.figure f
                where f.indicator = any(:indicators)
                order by f.indicator, f.area, f.year, f.period, f.revision desc) f
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Standing figures of these indicators, earliest first. */
    List<Figure> listStanding(Collection<IndicatorId> indicators) {
        return jdbc.sql(LATEST + " where not f.withdrawn order by f.year, f.period, f.area")
                .param("indicators", ids(indicators), Types.ARRAY)
                .query(FigureRows::map)
                .list();
    }

    /** Every revision of every figure of an indicator, latest first. */
    List<Figure> listHistory(IndicatorId indicator) {
        return jdbc.sql("select * from indicators.figure where indicator = :id order by id desc limit 300")
                .param("id", indicator.value())
                .query(FigureRows::map)
                .list();
    }

    /** The highest revision, also one that withdraws. */
    Optional<Figure> findLatest(FigureKey key) {
        return jdbc.sql("""
                        select * from indicators.figure
                        where indicator = :indicator and area = :area and year = :year and period = :period
                        order by revision desc limit 1""")
                .param("indicator", key.indicator().value())
                .param("area", key.area().value())
                .param("year", key.year())
                .param("period", key.period().name())
                .query(FigureRows::map)
                .optional();
    }

    void insert(FigureDraft draft, boolean literacy, int revision, boolean withdrawn, AccountId by) {
        jdbc.sql("""
                        insert into indicators.figure (id, indicator, literacy, area, year, period, revision, value, open_reason,
                            method, source, survey_round, sample_size, low, high, note, reason, withdrawn, recorded_at, recorded_by)
                        values (:id, :indicator, :literacy, :area, :year, :period, :revision, :value, :open,
                            :method, :source, :round, :sample, :low, :high, :note, :reason, :withdrawn, :now, :by)""")
                .param("id", UuidV7.create())
                .param("indicator", draft.key().indicator().value())
                .param("literacy", literacy)
                .param("area", draft.key().area().value())
                .param("year", draft.key().year())
                .param("period", draft.key().period().name())
                .param("revision", revision)
                .param("value", draft.value().orElse(null), Types.NUMERIC)
                .param("open", draft.openReason())
                .param("method", draft.method().name())
                .param("source", draft.source())
                .param("round", draft.round())
                .param("sample", draft.sampleSize().orElse(null), Types.INTEGER)
                .param("low", draft.low().orElse(null), Types.NUMERIC)
                .param("high", draft.high().orElse(null), Types.NUMERIC)
                .param("note", draft.note())
                .param("reason", draft.reason())
                .param("withdrawn", withdrawn)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
    }

    private static UUID[] ids(Collection<IndicatorId> indicators) {
        return indicators.stream().map(IndicatorId::value).toArray(UUID[]::new);
    }

    private static Figure map(ResultSet row, int number) throws SQLException {
        FigureKey key = new FigureKey(
                new IndicatorId(row.getObject("indicator", UUID.class)),
                new AreaId(row.getObject("area", UUID.class)),
                row.getInt("year"),
                FigurePeriod.valueOf(row.getString("period")));
        FigureDraft draft = new FigureDraft(
                key,
                Optional.ofNullable(row.getBigDecimal("value")),
                row.getString("open_reason"),
                FigureMethod.valueOf(row.getString("method")),
                row.getString("source"),
                row.getString("survey_round"),
                Optional.ofNullable(row.getObject("sample_size", Integer.class)),
                Optional.ofNullable(row.getBigDecimal("low")),
                Optional.ofNullable(row.getBigDecimal("high")),
                row.getString("note"),
                row.getString("reason"));
        return new Figure(
                draft,
                row.getInt("revision"),
                row.getBoolean("withdrawn"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)));
    }
}
