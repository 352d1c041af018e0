package org.kepu.orders.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.Party;
import org.kepu.orders.ServiceView;
import org.kepu.shared.AreaId;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** Makes the form of an order: the places to choose from are counties and towns, for a worker those of the worker's areas. */
@Component
class OrderForms {

    private final AreaQueries areas;

    OrderForms(AreaQueries areas) {
        this.areas = areas;
    }

    OrderForm form(ServiceView service, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        return new OrderForm(service, options(service.city(), viewer), typed, errors);
    }

    private List<Option> options(AreaId city, Viewer viewer) {
        List<Area> tree = areas.listTree(city, AreaLevel.TOWNSHIP);
        Map<AreaId, Area> byId =
                tree.stream().collect(Collectors.toMap(Area::id, area -> area, (one, _) -> one, LinkedHashMap::new));
        List<Option> options = new ArrayList<>();
        for (Area area : tree) {
            if (area.kind().level() == AreaLevel.CITY && tree.size() > 1) {
                continue;
            }
            if (area.kind().level() != AreaLevel.TOWNSHIP) {
                add(options, area, area.name(), viewer);
                tree.stream()
                        .filter(town -> town.kind().level() == AreaLevel.TOWNSHIP
                                && town.parent().equals(java.util.Optional.of(area.id())))
                        .forEach(town -> add(options, town, area.name() + " " + town.name(), viewer));
            } else if (area.parent()
                    .map(byId::get)
                    .filter(up -> up.kind().level() != AreaLevel.CITY)
                    .isEmpty()) {
                add(options, area, area.name(), viewer);
            }
        }
        return options;
    }

    /** Workers enter orders of their own areas; residents of all. */
    private static void add(List<Option> options, Area area, String name, Viewer viewer) {
        boolean allowed = !viewer.hasAny(Party.COMMUNITY.roles().toArray(Role[]::new))
                || viewer.hasAnyOver(
                        Placement.inAreas(Set.copyOf(area.path())),
                        Party.COMMUNITY.roles().toArray(Role[]::new));
        if (allowed) {
            options.add(new Option(area.id().toString(), name));
        }
    }
}
