package org.kepu.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads units. Lists are in protocol order and hold what exists today, unless they say otherwise. */
@Service
public class UnitQueries {

    private static final String SELECT = "select u.* from units.unit u ";
    private static final String EXISTING =
            " and (u.valid_from is null or u.valid_from <= :day) and (u.valid_to is null or u.valid_to > :day) ";

    private final JdbcClient jdbc;
    private final AreaQueries areas;
    private final Clock clock;

    UnitQueries(JdbcClient jdbc, AreaQueries areas, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * A unit, also one that exists no longer.
     *
     * @throws NotFound if there is none
     */
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("unit " + id));
    }

    /** A unit, also one that exists no longer. */
    public Optional<Unit> find(UnitId id) {
        return jdbc.sql(SELECT + "where u.id = :id")
                .param("id", id.value())
                .query(UnitQueries::map)
                .optional();
    }

    /** These units by id; unknown ids are left out. */
    public Map<UnitId, Unit> map(Collection<UnitId> ids) {
        return jdbc
                .sql(SELECT + "where u.id = any(:ids)")
                .param("ids", ids.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(UnitQueries::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** The units of a city or a county itself, not of the areas below it. */
    public List<Unit> list(AreaId area) {
        return jdbc.sql(SELECT + "where u.area = :area" + EXISTING + "order by u.sort, u.id")
                .param("area", area.value())
                .param("day", LocalDate.now(clock))
                .query(UnitQueries::map)
                .list();
    }

    /** The units of a city or a county that existed once. */
    public List<Unit> listFormer(AreaId area) {
        return jdbc.sql(
                        SELECT
                                + "where u.area = :area and u.valid_to <= :day and u.valid_from is distinct from u.valid_to order by u.valid_to desc, u.sort")
                .param("area", area.value())
                .param("day", LocalDate.now(clock))
                .query(UnitQueries::map)
                .list();
    }

    /** All units of a city and its counties, the city's own first. */
    public List<Unit> listInCity(AreaId city) {
        return jdbc.sql(SELECT + "where u.city = :city" + EXISTING + "order by u.area <> :city, u.area, u.sort, u.id")
                .param("city", city.value())
                .param("day", LocalDate.now(clock))
                .query(UnitQueries::map)
                .list();
    }

    /**
     * The unit of a city or county that a document means by this name: any name or alias it has or had; the prefix of the
     * area may be missing or written out (妇联, 市妇联, 忻州市妇联). A unit that exists no longer is found too; see
     * {@link #listSuccessors}.
     */
    public Optional<Unit> findByName(AreaId area, String name) {
        List<String> candidates = UnitNames.candidates(name, areas.get(area).name());
        return jdbc.sql("""
                        select u.* from units.unit u join units.alias l on l.unit = u.id
                        where l.area = :area and l.folded = any(:candidates)
                        order by array_position(:candidates, l.folded) limit 1""")
                .param("area", area.value())
                .param("candidates", candidates.toArray(String[]::new), Types.ARRAY)
                .query(UnitQueries::map)
                .optional();
    }

    /** The unit of a city or county that has or had exactly this name or alias. */
    Optional<Unit> findByExactName(AreaId area, String name) {
        return jdbc.sql("""
                        select u.* from units.unit u join units.alias l on l.unit = u.id
                        where l.area = :area and l.folded = :folded""")
                .param("area", area.value())
                .param("folded", UnitNames.fold(name))
                .query(UnitQueries::map)
                .optional();
    }

    /** How many units each of these areas has today; areas without units are left out. */
    public Map<AreaId, Integer> countByArea(Collection<AreaId> areaIds) {
        return jdbc
                .sql("select u.area, count(*) as number from units.unit u where u.area = any(:areas)" + EXISTING
                        + "group by u.area")
                .param("areas", areaIds.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("day", LocalDate.now(clock))
                .query((row, number) -> Map.entry(new AreaId(row.getObject("area", UUID.class)), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What else a unit is called, without its present name and full name. */
    public List<String> listAliases(UnitId unit) {
        return jdbc.sql("""
                        select l.alias from units.alias l join units.unit u on u.id = l.unit
                        where l.unit = :unit and l.alias not in (u.name, u.full_name)
                        order by l.alias collate "zh-x-icu"
                        """)
                .param("unit", unit.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The names a unit bore before, newest first. */
    public List<FormerName> listFormerNames(UnitId unit) {
        return jdbc.sql("""
                        select name, full_name, valid_from, valid_to from units.former_name
                        where unit = :unit order by valid_to desc""")
                .param("unit", unit.value())
                .query((row, number) -> new FormerName(
                        row.getString("name"),
                        row.getString("full_name"),
                        day(row, "valid_from"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** What a unit was called on a day. */
    public String nameOn(UnitId unit, LocalDate day) {
        return listFormerNames(unit).reversed().stream()
                .filter(former -> day.isBefore(former.validTo()))
                .findFirst()
                .map(FormerName::name)
                .orElseGet(() -> get(unit).name());
    }

    /** The units that took over what this one did; several after a split. */
    public List<Unit> listSuccessors(UnitId unit) {
        return jdbc.sql(SELECT
                        + "join units.succession s on s.successor = u.id where s.predecessor = :unit order by u.sort")
                .param("unit", unit.value())
                .query(UnitQueries::map)
                .list();
    }

    /** The units whose work this one took over. */
    public List<Unit> listPredecessors(UnitId unit) {
        return jdbc.sql(
                        SELECT
                                + "join units.succession s on s.predecessor = u.id where s.successor = :unit order by s.since, u.sort")
                .param("unit", unit.value())
                .query(UnitQueries::map)
                .list();
    }

    private static Unit map(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area", UUID.class)),
                new AreaId(row.getObject("city", UUID.class)),
                row.getString("name"),
                row.getString("full_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getInt("sort"),
                row.getString("note"),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
