package org.kepu.volunteers.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** Areas to choose from in forms. */
@Component
class PlaceChoices {

    /** More places than this are too many to choose from on a phone. */
    private static final int MOST = 400;

    private final AreaQueries areas;

    PlaceChoices(AreaQueries areas) {
        this.areas = areas;
    }

    /** The area with what lies directly below. */
    List<Option> near(AreaId root) {
        List<Area> found = new ArrayList<>(areas.find(root).stream().toList());
        found.addAll(areas.listChildren(root));
        return found.stream().map(PlaceChoices::option).toList();
    }

    /** The area with all below it, each under its parent; with what lies directly below if all are too many. */
    List<Option> tree(AreaId root) {
        List<Area> tree = areas.listTree(root);
        if (tree.size() > MOST) {
            return near(root);
        }
        Map<AreaId, List<Area>> below = tree.stream()
                .filter(area -> area.parent().isPresent())
                .collect(Collectors.groupingBy(area -> area.parent().orElseThrow()));
        List<Option> options = new ArrayList<>();
        tree.stream().filter(area -> area.id().equals(root)).forEach(area -> add(area, "", below, options));
        return options;
    }

    static String names(Collection<AreaId> ids, Map<AreaId, Area> named) {
        return ids.stream()
                .map(id -> Optional.ofNullable(named.get(id)).map(Area::name).orElse("…"))
                .collect(Collectors.joining(" · "));
    }

    private static void add(Area area, String indent, Map<AreaId, List<Area>> below, List<Option> options) {
        options.add(new Option(area.id().toString(), indent + area.name()));
        below.getOrDefault(area.id(), List.of()).forEach(child -> add(child, indent + "\u3000", below, options));
    }

    private static Option option(Area area) {
        return new Option(area.id().toString(), area.name());
    }
}
