package org.kepu.tasks.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.AreasInReach;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.tasks.Counted;
import org.kepu.tasks.GoalId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where work on tasks begins, and the tasks of a unit and of a county. */
@Controller
class TaskListController {

    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final PlanQueries plans;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final Ownership ownership;
    private final AreasInReach inReach;
    private final Clock clock;

    TaskListController(
            ProgrammeQueries programmes,
            TaskQueries tasks,
            PlanQueries plans,
            UnitQueries units,
            AreaQueries areas,
            Ownership ownership,
            AreasInReach inReach,
            Clock clock) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.plans = plans;
        this.units = units;
        this.areas = areas;
        this.ownership = ownership;
        this.inReach = inReach;
        this.clock = clock;
    }

    /** Somebody who only works for one unit goes straight to its tasks. */
    @GetMapping("/tasks")
    ModelAndView home(Viewer viewer) {
        List<Unit> own = ownership.units(viewer);
        if (!viewer.hasAny(TaskRoutes.OFFICES) && own.size() == 1) {
            return new ModelAndView("redirect:/tasks/units/" + own.getFirst().id());
        }
        Map<AreaId, Area> mine = inReach.list(viewer, TaskRoutes.OFFICES).stream()
                .collect(Collectors.toMap(Area::id, Function.identity()));
        List<AreaId> writable = inReach.list(viewer, Role.OFFICE, Role.COUNTY_OFFICE).stream()
                .map(Area::id)
                .toList();
        return new ModelAndView(
                "tasks/home",
                "page",
                new TasksPage(
                        programmes.list(mine.keySet()),
                        plans.list(writable).stream()
                                .filter(plan -> plan.status() != PlanStatus.CLOSED)
                                .toList(),
                        mine,
                        ownership.roots(viewer, Role.COUNTY_OFFICE),
                        own));
    }

    @GetMapping("/tasks/units/{unit}")
    ModelAndView ofUnit(
            @PathVariable("unit") String id,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page) {
        Unit unit = units.get(UnitId.parse(id));
        int year = year(query);
        TaskFilter base = TaskFilter.of(List.of(unit.id()), year);
        Listing listing = Listing.of(query);
        return page(
                new PlaceTasksPage.Subject(
                        unit.name(), "/tasks/units/" + unit.id(), unit.id().toString()),
                year,
                listing,
                tasks.list(listing.narrow(base, today()), new Paging(page, 100)),
                tasks.list(base),
                Optional.of(unit),
                List.of());
    }

    /** The tasks in which units of the area take part. */
    @GetMapping("/tasks/areas/{area}")
    ModelAndView ofArea(
            @PathVariable("area") String id,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page) {
        Area area = areas.get(AreaId.parse(id));
        int year = year(query);
        Listing listing = Listing.of(query);
        List<UnitId> own = units.list(area.id()).stream().map(Unit::id).toList();
        TaskFilter base = TaskFilter.of(own, year);
        boolean nobody = own.isEmpty();
        return page(
                new PlaceTasksPage.Subject(area.name(), "/tasks/areas/" + area.id(), ""),
                year,
                listing,
                nobody
                        ? new Paged<TaskView>(List.of(), Paging.of(1), 0)
                        : tasks.list(listing.narrow(base, today()), new Paging(page, 100)),
                nobody ? List.of() : tasks.list(base),
                Optional.empty(),
                contributions(area, year));
    }

    /** Goals of the whole city that count themselves, with what of them lies in the county. */
    private List<PlaceTasksPage.Contribution> contributions(Area county, int year) {
        if (county.parent().isEmpty()) {
            return List.of();
        }
        TaskFilter city = new TaskFilter(
                Optional.empty(),
                Optional.of(year),
                Set.of(county.city()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                "");
        List<TaskView> all = tasks.list(city);
        Map<GoalId, BigDecimal> here = tasks.actualsWithin(all, county.id());
        return all.stream()
                .flatMap(task -> task.goals().stream()
                        .filter(goal -> counts(goal, county))
                        .map(goal -> new PlaceTasksPage.Contribution(
                                task, goal, here.getOrDefault(goal.id(), BigDecimal.ZERO))))
                .toList();
    }

    private static boolean counts(GoalView goal, Area county) {
        return goal.binding()
                .filter(binding -> binding.counted() != Counted.AREAS)
                .filter(binding ->
                        binding.areas().isEmpty() || binding.areas().stream().anyMatch(county.path()::contains))
                .isPresent();
    }

    private ModelAndView page(
            PlaceTasksPage.Subject subject,
            int year,
            Listing listing,
            Paged<TaskView> shown,
            List<TaskView> all,
            Optional<Unit> unit,
            List<PlaceTasksPage.Contribution> contributions) {
        return new ModelAndView(
                "tasks/place",
                "page",
                new PlaceTasksPage(
                        subject,
                        year,
                        listing,
                        shown,
                        Tally.of(all, today()),
                        today(),
                        unit.map(Unit::id),
                        contributions));
    }

    private int year(Map<String, String> query) {
        String year = query.getOrDefault("year", "");
        return year.matches("\\d{4}") ? Integer.parseInt(year) : today().getYear();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
