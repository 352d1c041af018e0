package org.kepu.areas;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the tree of areas. Lists hold what exists today, in the order of the tree, unless they say otherwise. */
@Service
public class AreaQueries {

    private static final String EXISTING = """
             (a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to > :day)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AreaQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An area, also one that exists no longer.
     *
     * @throws NotFound if there is none
     */
    public Area get(AreaId id) {
        return find(id).orElseThrow(() -> new NotFound("area " + id));
    }

    /** An area, also one that exists no longer. */
    public Optional<Area> find(AreaId id) {
        return jdbc.sql("select " + AreaRow.COLUMNS + " from areas.area a where a.id = :id")
                .param("id", id.value())
                .query(AreaRow::map)
                .optional();
    }

    /** The area with this code of ours, also one that exists no longer. */
    public Optional<Area> findByCode(String code) {
        return jdbc.sql("select " + AreaRow.COLUMNS + " from areas.area a where a.code = :code")
                .param("code", code)
                .query(AreaRow::map)
                .optional();
    }

    /** These areas by id; unknown ids are left out. */
    public Map<AreaId, Area> map(Collection<AreaId> ids) {
        return jdbc
                .sql("select " + AreaRow.COLUMNS + " from areas.area a where a.id = any(:ids)")
                .param("ids", ids.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(AreaRow::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Area::id, Function.identity()));
    }

    /** The cities of the installation. */
    public List<Area> listCities() {
        return listExisting("a.parent is null", Map.of());
    }

    /** The cities of the installation with their counties and what stands beside these. */
    public List<Area> listCitiesAndCounties() {
        return listExisting("cardinality(a.path) <= 2", Map.of()).stream()
                .filter(area -> area.parent().isEmpty() || area.kind().level() == AreaLevel.COUNTY)
                .toList();
    }

    /** The areas directly below. */
    public List<Area> listChildren(AreaId parent) {
        return listExisting("a.parent = :parent", Map.of("parent", parent.value()));
    }

    /** These areas, also those that exist no longer, and those that exist directly below one; in one statement. */
    public List<Area> listWithChildren(AreaId parent, Collection<AreaId> others) {
        return jdbc.sql("select " + AreaRow.COLUMNS
                        + " from areas.area a where a.id = any(:ids) or (a.parent = :parent and" + EXISTING
                        + ") order by cardinality(a.path), a.sort, a.code")
                .param("parent", parent.value())
                .param(
                        "ids",
                        Stream.concat(Stream.of(parent), others.stream())
                                .map(AreaId::value)
                                .toArray(UUID[]::new),
                        Types.ARRAY)
                .param("day", LocalDate.now(clock))
                .query(AreaRow::map)
                .list();
    }

    /** The areas directly below, also those that exist no longer; what was withdrawn is left out. */
    public List<Area> listChildrenOfAllTimes(AreaId parent) {
        return jdbc.sql("select " + AreaRow.COLUMNS + """
                         from areas.area a
                        where a.parent = :parent and (a.valid_to is null or a.valid_to is distinct from a.valid_from)
                        order by a.valid_to nulls first, a.sort, a.code""")
                .param("parent", parent.value())
                .query(AreaRow::map)
                .list();
    }

    /** The counties of a city and the administrations that stand beside them: the tiles of a city's page. */
    public List<Area> listCounties(AreaId city) {
        return listChildren(city).stream()
                .filter(area -> area.kind().level() == AreaLevel.COUNTY)
                .toList();
    }

    /** The area and all below it, each after its parent. */
    public List<Area> listTree(AreaId root) {
        return listExisting("a.path @> array[:root]::uuid[]", Map.of("root", root.value()));
    }

    /** The area and those below it that exist today, down to a level: without the villages of a city where towns are chosen. */
    public List<Area> listTree(AreaId root, AreaLevel deepest) {
        String kinds = java.util.Arrays.stream(AreaKind.values())
                .filter(kind -> kind.level().compareTo(deepest) <= 0)
                .map(AreaKind::name)
                .collect(Collectors.joining(","));
        return listExisting(
                "a.path @> array[:root]::uuid[] and a.kind = any(string_to_array(:kinds, ','))",
                Map.of("root", root.value(), "kinds", kinds));
    }

    /** The area and all that lies or lay below it, each after its parent. */
    public List<Area> listTreeOfAllTimes(AreaId root) {
        return jdbc.sql("select " + AreaRow.COLUMNS + """
                         from areas.area a
                        where a.path @> array[:root]::uuid[]
                        order by cardinality(a.path), a.sort, a.code""")
                .param("root", root.value())
                .query(AreaRow::map)
                .list();
    }

    /** Which of these codes, own or national, are taken by areas that do not lie in this one. */
    Set<String> listCodesTakenElsewhere(AreaId root, Collection<String> codes) {
        return Set.copyOf(jdbc.sql("""
                        select c from unnest(:codes::text[]) c
                        where exists (select 1 from areas.area a
                            where (a.code = c or a.gb_code = c) and not a.path @> array[:root]::uuid[])""")
                .param("root", root.value())
                .param("codes", codes.toArray(String[]::new), Types.ARRAY)
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** The areas above and the area itself, from the city down. */
    public List<Area> listPath(AreaId id) {
        Area area = get(id);
        Map<AreaId, Area> found = map(area.path());
        return area.path().stream().map(step -> found.getOrDefault(step, area)).toList();
    }

    /** The city an area lies in. */
    public Area cityOf(AreaId id) {
        return get(get(id).city());
    }

    /** How many people live in the areas directly below, none counted twice; unknown figures count as none. */
    public long sumOfChildren(AreaId parent) {
        return listChildren(parent).stream()
                .filter(area -> area.countedIn().isEmpty())
                .flatMap(area -> area.population().stream())
                .mapToLong(Population::people)
                .sum();
    }

    /**
     * Areas found by the beginning of their name, pinyin, initials or code, or by a part of the name; larger areas first.
     *
     * @param within search only below these areas (and in them); empty for everywhere
     */
    public List<Area> search(String text, Collection<AreaId> within, int limit) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("name", "%" + escaped(typed) + "%");
        parameters.put("letters", escaped(Spelling.plain(typed)) + "%");
        parameters.put(
                "within", within.stream().map(AreaId::value).map(UUID::toString).collect(Collectors.joining(",")));
        return listExisting("""
                (a.name like :name or a.code ilike :name
                    or (:letters <> '%' and (a.spelling like :letters or a.initials like :letters)))
                and (:within = '' or a.path && string_to_array(:within, ',')::uuid[])
                """, parameters, "cardinality(a.path), a.sort, a.code limit " + Math.clamp(limit, 1, 200));
    }

    private static String escaped(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    private List<Area> listExisting(String where, Map<String, ?> parameters) {
        return listExisting(where, parameters, "cardinality(a.path), a.sort, a.code");
    }

    private List<Area> listExisting(String where, Map<String, ?> parameters, String order) {
        return jdbc.sql("select " + AreaRow.COLUMNS + " from areas.area a where (" + where + ") and" + EXISTING
                        + " order by " + order)
                .params(parameters)
                .param("day", LocalDate.now(clock))
                .query(AreaRow::map)
                .list();
    }
}
