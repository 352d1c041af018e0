package org.kepu.areas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Service;

/** The areas a viewer works in by a role. */
@Service
public class AreasInReach {

    private final AreaQueries areas;

    AreasInReach(AreaQueries areas) {
        this.areas = areas;
    }

    /** The areas over which the viewer has one of the roles, each followed by the counties below it; all cities for everything. */
    public List<Area> list(Viewer viewer, Role... roles) {
        Set<Area> found = new LinkedHashSet<>();
        for (Scope scope : viewer.scopesOf(roles)) {
            List<Area> roots = switch (scope) {
                case Scope.Everything _ -> areas.listCities();
                case Scope.WithinArea(AreaId area) -> areas.find(area).stream().toList();
                case Scope.OfUnit _, Scope.Own _ -> List.of();
            };
            for (Area root : roots) {
                found.add(root);
                found.addAll(areas.listCounties(root.id()));
            }
        }
        return List.copyOf(found);
    }
}
