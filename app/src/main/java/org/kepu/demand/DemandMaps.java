package org.kepu.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.Demand;
import org.kepu.orders.DemandQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;
import org.springframework.stereotype.Service;

/** Draws the map of what is asked for. */
@Service
public class DemandMaps {

    private static final Role[] READERS = {Role.OFFICE, Role.COUNTY_OFFICE, Role.COMMUNITY_WORKER, Role.AUDITOR};

    private final DemandQueries demand;
    private final AreaQueries areas;

    DemandMaps(DemandQueries demand, AreaQueries areas) {
        this.demand = demand;
        this.areas = areas;
    }

    /** The area whose map a viewer sees: the wanted one if the viewer works for it or for one above, else the viewer's first. */
    public Optional<Area> choose(Viewer viewer, Optional<AreaId> wanted) {
        List<Scope> scopes = viewer.scopesOf(READERS);
        return wanted.flatMap(areas::find)
                .filter(area -> scopes.stream().anyMatch(scope -> scope.covers(area.placement())))
                .or(() -> first(scopes));
    }

    private Optional<Area> first(List<Scope> scopes) {
        return scopes.stream()
                .flatMap(scope -> switch (scope) {
                    case Scope.WithinArea(var area) -> areas.find(area).stream();
                    case Scope.Everything _ -> areas.listCities().stream();
                    case Scope.OfUnit _, Scope.Own _ -> Stream.<Area>empty();
                })
                .findFirst();
    }

    /** The map of an area in a year, of everything or of one audience or topic. */
    public DemandMap draw(Area root, int year, Optional<Audience> audience, Optional<Topic> topic) {
        List<Demand> asked = filtered(root, year, audience, topic);
        Set<AreaId> served = demand.listServed(root);
        List<Area> tree = areas.listTree(root.id(), AreaLevel.TOWNSHIP);
        Map<AreaId, Area> byId = known(tree, asked, served);
        return new DemandMap(
                root,
                year,
                audience,
                topic,
                rows(root, tree, byId, asked),
                topics(asked),
                cells(asked),
                neverServed(tree, byId, served));
    }

    /** What a sheet of the map says: for each area, audience and set of topics. */
    public List<Line> lines(DemandMap map) {
        List<Demand> asked = filtered(map.root(), map.year(), map.audience(), map.topic());
        Map<AreaId, Area> byId = known(areas.listTree(map.root().id(), AreaLevel.TOWNSHIP), asked, Set.of());
        Map<Line, Figures> sums = new LinkedHashMap<>();
        for (Demand each : asked) {
            List<String> names = Optional.ofNullable(byId.get(each.area())).stream()
                    .flatMap(area -> area.path().stream())
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .map(Area::name)
                    .toList();
            Line line = new Line(String.join(" ", names), each.audience(), each.topics(), Figures.NONE);
            sums.merge(line, Figures.of(each), Figures::plus);
        }
        return sums.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey().area(),
                        entry.getKey().audience(),
                        entry.getKey().topics(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Line::area).thenComparing(Line::audience))
                .toList();
    }

    /**
     * One line of a sheet.
     *
     * @param area with the areas above it
     */
    public record Line(String area, Audience audience, Set<Topic> topics, Figures figures) {}

    private List<Demand> filtered(Area root, int year, Optional<Audience> audience, Optional<Topic> topic) {
        return demand.list(root, year).stream()
                .filter(each -> audience.map(each.audience()::equals).orElse(true))
                .filter(each -> topic.map(each.topics()::contains).orElse(true))
                .toList();
    }

    /** The tree with what was ordered for and lies below it or exists no longer. */
    private Map<AreaId, Area> known(List<Area> tree, List<Demand> asked, Set<AreaId> served) {
        Map<AreaId, Area> byId = new HashMap<>();
        tree.forEach(area -> byId.put(area.id(), area));
        Set<AreaId> missing = Stream.concat(asked.stream().map(Demand::area), served.stream())
                .filter(id -> !byId.containsKey(id))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            byId.putAll(areas.map(missing));
        }
        return byId;
    }

    private static List<DemandMap.Row> rows(Area root, List<Area> tree, Map<AreaId, Area> byId, List<Demand> asked) {
        Map<AreaId, List<Demand>> below = asked.stream()
                .collect(Collectors.groupingBy(each -> Optional.ofNullable(byId.get(each.area()))
                        .filter(area -> area.path().size() > root.path().size())
                        .map(area -> area.path().get(root.path().size()))
                        .filter(byId::containsKey)
                        .orElse(root.id())));
        List<DemandMap.Row> rows = new ArrayList<>();
        tree.stream()
                .filter(area -> area.parent().equals(Optional.of(root.id())))
                .forEach(area -> rows.add(new DemandMap.Row(area, cells(below.getOrDefault(area.id(), List.of())))));
        if (below.containsKey(root.id())) {
            rows.add(new DemandMap.Row(root, cells(below.getOrDefault(root.id(), List.of()))));
        }
        return rows;
    }

    private static Map<Optional<Topic>, DemandMap.Cells> topics(List<Demand> asked) {
        Map<Optional<Topic>, List<Demand>> by = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            List<Demand> about =
                    asked.stream().filter(each -> each.topics().contains(topic)).toList();
            if (!about.isEmpty()) {
                by.put(Optional.of(topic), about);
            }
        }
        List<Demand> none =
                asked.stream().filter(each -> each.topics().isEmpty()).toList();
        if (!none.isEmpty()) {
            by.put(Optional.empty(), none);
        }
        Map<Optional<Topic>, DemandMap.Cells> sorted = new LinkedHashMap<>();
        by.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), cells(entry.getValue())))
                .sorted(Comparator.comparingLong(
                        entry -> -entry.getValue().whole().all()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static DemandMap.Cells cells(List<Demand> asked) {
        Map<Audience, Figures> by = new EnumMap<>(Audience.class);
        asked.forEach(each -> by.merge(each.audience(), Figures.of(each), Figures::plus));
        return new DemandMap.Cells(by.values().stream().reduce(Figures.NONE, Figures::plus), by);
    }

    private static List<Area> neverServed(List<Area> tree, Map<AreaId, Area> byId, Set<AreaId> served) {
        Set<AreaId> reached = new HashSet<>();
        served.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(area -> reached.addAll(area.path())));
        return tree.stream()
                .filter(area -> area.kind().level() == AreaLevel.TOWNSHIP && !reached.contains(area.id()))
                .toList();
    }
}
