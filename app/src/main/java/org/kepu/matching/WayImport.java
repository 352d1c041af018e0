package org.kepu.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.KnownWays.Known;
import org.kepu.shared.AreaId;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetImport;
import org.kepu.spreadsheets.SheetRow;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports minutes by road between areas of the city in the option {@code area}; what is not in the sheet stays as it is. */
@Component
class WayImport implements SheetImport {

    static final SheetForm FORM = new SheetForm(
            "ways",
            List.of(
                    Column.of("origin").needed().also("起点", "from"),
                    Column.of("target").needed().also("终点", "to"),
                    Column.of("minutes").needed().also("时间", "分钟")));

    private static final int MOST = 600;

    private final KnownWays ways;
    private final AreaQueries areas;
    private final JsonMapper json;

    WayImport(KnownWays ways, AreaQueries areas, JsonMapper json) {
        this.ways = ways;
        this.areas = areas;
        this.json = json;
    }

    @Override
    public SheetForm form() {
        return FORM;
    }

    @Override
    public boolean allows(Viewer viewer, Map<String, String> options) {
        return viewer.hasAnyOver(Placement.inAreas(Set.of(city(options))), Role.OFFICE);
    }

    @Override
    public List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options) {
        Map<String, List<Area>> named = named(city(options));
        Map<String, Known> before =
                ways.list(city(options)).stream().collect(Collectors.toMap(WayImport::pair, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (SheetRow row : rows) {
            RowReader reader = new RowReader(row);
            Optional<Known> way = read(reader, named);
            if (way.isPresent() && !seen.add(pair(way.get()))) {
                reader.refuse("origin", "matching.way.twice");
            }
            String label = row.text("origin") + " — " + row.text("target");
            if (!reader.problems().isEmpty() || way.isEmpty()) {
                verdicts.add(RowVerdict.wrong(row.number(), label, reader.problems()));
                continue;
            }
            Known known = before.get(pair(way.get()));
            String minutes = Integer.toString(way.get().minutes());
            verdicts.add(
                    known == null
                            ? RowVerdict.created(row.number(), label)
                            : RowVerdict.changed(
                                    row.number(),
                                    label,
                                    known.minutes() == way.get().minutes()
                                            ? List.of()
                                            : List.of(new RowVerdict.Change(
                                                    "minutes", Integer.toString(known.minutes()), minutes))));
        }
        return verdicts;
    }

    @Override
    public String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by) {
        AreaId city = city(options);
        Map<String, List<Area>> named = named(city);
        List<Known> read = rows.stream()
                .flatMap(row -> read(new RowReader(row), named).stream())
                .toList();
        Set<String> pairs = read.stream().map(WayImport::pair).collect(Collectors.toSet());
        List<Known> before = ways.list(city).stream()
                .filter(way -> pairs.contains(pair(way)))
                .toList();
        ways.put(city, read);
        return json.writeValueAsString(List.of(before, read));
    }

    @Override
    public List<Refusal> undo(String receipt, Map<String, String> options, Viewer by) {
        AreaId city = city(options);
        List<List<Known>> kept = json.readValue(receipt, new TypeReference<List<List<Known>>>() {});
        Map<String, Known> now =
                ways.list(city).stream().collect(Collectors.toMap(WayImport::pair, Function.identity()));
        boolean changed = kept.get(1).stream()
                .anyMatch(way -> !Optional.ofNullable(now.get(pair(way)))
                        .filter(current -> current.minutes() == way.minutes())
                        .isPresent());
        if (changed) {
            return List.of(Refusal.at("", "matching.way.changedSince"));
        }
        ways.remove(kept.get(1));
        ways.put(city, kept.get(0));
        return List.of();
    }

    @Override
    public String back(Map<String, String> options) {
        return "/matching/ways";
    }

    private static Optional<Known> read(RowReader reader, Map<String, List<Area>> named) {
        Optional<Area> origin = area(reader, "origin", named);
        Optional<Area> target = area(reader, "target", named);
        reader.required("minutes", 10);
        Optional<Integer> minutes = reader.number("minutes", 1, MOST);
        if (origin.isPresent() && origin.equals(target)) {
            reader.refuse("target", "matching.way.same");
        }
        return reader.problems().isEmpty() && origin.isPresent() && target.isPresent() && minutes.isPresent()
                ? Optional.of(new Known(origin.get().id(), target.get().id(), minutes.get()).sorted())
                : Optional.empty();
    }

    /** By name or code; a name that two areas of the city have must be given as code. */
    private static Optional<Area> area(RowReader reader, String column, Map<String, List<Area>> named) {
        String text = reader.required(column, 60);
        List<Area> found = named.getOrDefault(text, List.of());
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (!text.isEmpty()) {
            reader.refuse(column, found.isEmpty() ? "matching.way.unknown" : "matching.way.ambiguous", text);
        }
        return Optional.empty();
    }

    private Map<String, List<Area>> named(AreaId city) {
        Map<String, List<Area>> named = new HashMap<>();
        for (Area area : areas.listTree(city)) {
            named.computeIfAbsent(area.name(), _ -> new ArrayList<>()).add(area);
            named.put(area.code(), List.of(area));
        }
        return named;
    }

    private static String pair(Known way) {
        Known sorted = way.sorted();
        return sorted.origin() + " " + sorted.target();
    }

    private static AreaId city(Map<String, String> options) {
        return AreaId.parse(options.getOrDefault("area", ""));
    }
}
