package org.kepu.tasks;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A programme lies in the area of its plan; a task lies there, and once it is issued belongs to its units and their areas. */
@Configuration
class TaskPlacements {

    private final AreaQueries areas;
    private final UnitQueries units;

    TaskPlacements(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    @Bean
    PlacementSource annualProgrammePlacement(ProgrammeQueries programmes) {
        return PlacementSource.of(
                "annual",
                text -> programmes
                        .find(AnnualProgrammeId.parse(text))
                        .flatMap(programme -> areas.find(programme.area()))
                        .map(Area::placement));
    }

    @Bean
    PlacementSource taskPlacement(TaskQueries tasks) {
        return PlacementSource.of("task", text -> tasks.find(TaskId.parse(text)).map(this::placement));
    }

    private Placement placement(TaskView task) {
        Set<AreaId> around = new HashSet<>(areas.get(task.area()).path());
        Set<UnitId> parts =
                task.issued() ? task.units().stream().map(TaskView.Part::unit).collect(Collectors.toSet()) : Set.of();
        Set<AreaId> seats = units.map(parts).values().stream().map(Unit::area).collect(Collectors.toSet());
        areas.map(seats).values().forEach(area -> around.addAll(area.path()));
        return new Placement(around, parts, Optional.empty());
    }
}
