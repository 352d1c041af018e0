package org.kepu.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.files.FileId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes sheets and scores. */
@Component
class SheetRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Sheet> list(AppraisalId appraisal) {
        return jdbc.sql("select * from appraisal.sheet where appraisal = :appraisal order by position, name")
                .param("appraisal", appraisal.value())
                .query(SheetRows::map)
                .list();
    }

    /** The sheets of these units and areas in appraisals that were opened, latest year first. */
    List<Sheet> listOf(List<UnitId> units, List<AreaId> areas) {
        return jdbc.sql("""
                        select s.* from appraisal.sheet s join appraisal.appraisal a on a.id = s.appraisal
                        where (s.unit = any(:units) or s.area = any(:areas)) and a.state <> 'DRAFT'
                        order by a.year desc, a.created_at desc, s.position""")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(SheetRows::map)
                .list();
    }

    Optional<Sheet> find(SheetId id) {
        return jdbc.sql("select * from appraisal.sheet where id = :id")
                .param("id", id.value())
                .query(SheetRows::map)
                .optional();
    }

    Sheet get(SheetId id) {
        return find(id).orElseThrow(() -> new NotFound("sheet " + id));
    }

    void insert(SheetId id, AppraisalId appraisal, Subject subject, String name, int position) {
        UUID unit = subject instanceof Subject.OfUnit(UnitId which) ? which.value() : null;
        UUID area = subject instanceof Subject.OfArea(AreaId which) ? which.value() : null;
        jdbc.sql("""
                        insert into appraisal.sheet (id, appraisal, unit, area, name, position, state)
                        values (:id, :appraisal, :unit, :area, :name, :position, 'OPEN')
                        on conflict (appraisal, unit, area) do update set name = excluded.name, position = excluded.position""")
                .param("id", id.value())
                .param("appraisal", appraisal.value())
                .param("unit", unit, Types.OTHER)
                .param("area", area, Types.OTHER)
                .param("name", name)
                .param("position", position)
                .update();
    }

    /** Whether something was done with a sheet, so that it cannot go without a trace. */
    boolean hasHistory(SheetId id) {
        return jdbc.sql("select exists (select 1 from appraisal.event where sheet = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void remove(SheetId id) {
        jdbc.sql("delete from appraisal.score where sheet = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from appraisal.sheet where id = :id")
                .param("id", id.value())
                .update();
    }

    void submit(SheetId id) {
        jdbc.sql("update appraisal.sheet set state = 'SUBMITTED', submitted_at = :now where id = :id")
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void move(SheetId id, SheetState to) {
        jdbc.sql("update appraisal.sheet set state = :state where id = :id")
                .param("id", id.value())
                .param("state", to.name())
                .update();
    }

    void object(SheetId id, String text) {
        jdbc.sql("""
                        update appraisal.sheet set objection = :text, objected_at = :now, decision = '', decided_at = null, upheld = null
                        where id = :id""")
                .param("id", id.value())
                .param("text", text)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void decide(SheetId id, boolean upheld, String text) {
        jdbc.sql("update appraisal.sheet set decision = :text, decided_at = :now, upheld = :upheld where id = :id")
                .param("id", id.value())
                .param("text", text)
                .param("upheld", upheld)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<Score> scores(SheetId sheet) {
        return jdbc.sql("select * from appraisal.score where sheet = :sheet")
                .param("sheet", sheet.value())
                .query(SheetRows::score)
                .list();
    }

    /** The scores of every sheet of an appraisal, in one statement. */
    Map<SheetId, List<Score>> scoresOf(AppraisalId appraisal) {
        return jdbc
                .sql("""
                        select c.* from appraisal.score c join appraisal.sheet s on s.id = c.sheet
                        where s.appraisal = :appraisal""")
                .param("appraisal", appraisal.value())
                .query((row, number) -> Map.entry(new SheetId(row.getObject("sheet", UUID.class)), score(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void putSelf(SheetId sheet, SelfScore score) {
        jdbc.sql("""
                        insert into appraisal.score (sheet, item, counted, self_score, self_note, files)
                        values (:sheet, :item, :counted, :score, :note, :files)
                        on conflict (sheet, item) do update set counted = excluded.counted, self_score = excluded.self_score,
                            self_note = excluded.self_note, files = appraisal.score.files || excluded.files""")
                .param("sheet", sheet.value())
                .param("item", score.item().value())
                .param("counted", score.counted().orElse(null), Types.NUMERIC)
                .param("score", score.score().orElse(null), Types.NUMERIC)
                .param("note", score.note())
                .param("files", score.files().stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .update();
    }

    void putReview(SheetId sheet, ReviewScore score) {
        jdbc.sql("""
                        insert into appraisal.score (sheet, item, score, vetoed, comment)
                        values (:sheet, :item, :score, :vetoed, :comment)
                        on conflict (sheet, item) do update set score = excluded.score, vetoed = excluded.vetoed,
                            comment = excluded.comment""")
                .param("sheet", sheet.value())
                .param("item", score.item().value())
                .param("score", score.score().orElse(null), Types.NUMERIC)
                .param("vetoed", score.vetoed())
                .param("comment", score.comment())
                .update();
    }

    private static Score score(ResultSet row, int number) throws SQLException {
        return new Score(
                new ItemId(row.getObject("item", UUID.class)),
                Optional.ofNullable(row.getBigDecimal("counted")),
                Optional.ofNullable(row.getBigDecimal("self_score")),
                row.getString("self_note"),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                Optional.ofNullable(row.getBigDecimal("score")),
                row.getBoolean("vetoed"),
                row.getString("comment"));
    }

    private static Sheet map(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                new AppraisalId(row.getObject("appraisal", UUID.class)),
                unit == null
                        ? new Subject.OfArea(new AreaId(row.getObject("area", UUID.class)))
                        : new Subject.OfUnit(new UnitId(unit)),
                row.getString("name"),
                row.getInt("position"),
                SheetState.valueOf(row.getString("state")),
                moment(row, "submitted_at"),
                row.getString("objection"),
                moment(row, "objected_at"),
                row.getString("decision"),
                moment(row, "decided_at"),
                Optional.ofNullable(row.getObject("upheld", Boolean.class)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
