package org.kepu.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.tasks.EditionView;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages of a programme show. */
@Component
class ProgrammePages {

    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final Clock clock;

    ProgrammePages(ProgrammeQueries programmes, TaskQueries tasks, PlanQueries plans, AreaQueries areas, Clock clock) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.plans = plans;
        this.areas = areas;
        this.clock = clock;
    }

    ModelAndView show(ProgrammeView programme, Listing listing, int page, FormErrors errors) {
        TaskFilter base = TaskFilter.of(programme.id());
        LocalDate today = LocalDate.now(clock);
        List<TaskView> all = tasks.list(base);
        return new ModelAndView(
                "tasks/programme",
                "page",
                new ProgrammePage(
                        programme,
                        plans.get(programme.plan()),
                        areas.get(programme.area()).name(),
                        listing,
                        tasks.list(listing.narrow(base, today), new Paging(page, 200)),
                        Tally.of(all, today),
                        units(all),
                        programmes.listEditions(programme.id()),
                        programmes.listHistory(programme.id()),
                        today,
                        errors));
    }

    private static List<Option> units(List<TaskView> tasks) {
        Map<UnitId, String> names = new LinkedHashMap<>();
        tasks.forEach(task -> task.units().forEach(part -> names.putIfAbsent(part.unit(), part.name())));
        return names.entrySet().stream()
                .map(unit -> new Option(unit.getKey().toString(), unit.getValue()))
                .toList();
    }

    ModelAndView points(ProgrammeView programme) {
        return new ModelAndView(
                "tasks/points",
                "page",
                new PointsPage(programme, plans.get(programme.plan()), tasks.list(TaskFilter.of(programme.id()))));
    }

    ModelAndView edition(ProgrammeView programme, int number) {
        EditionView edition = programmes.get(programme.id(), number);
        List<EditionPage.Difference> differences =
                number == 1 ? List.of() : EditionPage.between(programmes.get(programme.id(), number - 1), edition);
        return new ModelAndView("tasks/edition", "page", new EditionPage(programme, edition, differences));
    }
}
