package org.kepu.tasks.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.LIAISON;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.UNIT_HEAD;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Offices write programmes of their areas; units work on their own tasks; auditors look on. */
@Component
class TaskRoutes implements Routes, Navigation {

    /** Who sees a whole programme. */
    static final Role[] OFFICES = {OFFICE, COUNTY_OFFICE, AUDITOR};

    private static final String PROGRAMME = "/tasks/programmes/{annual}";
    private static final String TASK = "/tasks/{task}";

    @Override
    public List<Route> routes() {
        Stream<Route> lists = Stream.of(
                Route.get("/tasks").to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD),
                Route.get("/tasks/units/{unit}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("unit"),
                Route.get("/tasks/areas/{area}")
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("area"),
                Route.get(TASK)
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, LIAISON, UNIT_HEAD)
                        .within("task"));
        Stream<Route> reading = Stream.of("", "/points", "/points/word", "/word", "/editions/{edition}", "/export")
                .map(page -> Route.get(PROGRAMME + page)
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR)
                        .within("annual"));
        Stream<Route> starting = Stream.of(Route.get("/tasks/plans/{plan}/new"), Route.post("/tasks/plans/{plan}/new"))
                .map(start -> start.to(OFFICE, COUNTY_OFFICE).within("plan"));
        Stream<Route> forms = Stream.of(
                        "/edit",
                        "/issue",
                        "/carry",
                        "/import",
                        "/tasks/new",
                        "/tasks/{task}/edit",
                        "/tasks/{task}/goals/{goal}/binding")
                .flatMap(page -> Stream.of(Route.get(PROGRAMME + page), Route.post(PROGRAMME + page)))
                .map(start -> start.to(OFFICE, COUNTY_OFFICE).within("annual"));
        Stream<Route> steps = Stream.of(
                        "/steps", "/discard", "/generate", "/bulk", "/tasks/{task}/remove", "/tasks/{task}/move")
                .map(page ->
                        Route.post(PROGRAMME + page).to(OFFICE, COUNTY_OFFICE).within("annual"));
        Stream<Route> work = Stream.of("/steps", "/contacts", "/goals/{goal}/figures", "/figures/{figure}/withdraw")
                .map(page -> Route.post(TASK + page)
                        .to(OFFICE, COUNTY_OFFICE, LIAISON, UNIT_HEAD)
                        .within("task"));
        return Stream.of(lists, reading, starting, forms, steps, work)
                .flatMap(routes -> routes)
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 100, "tasks.nav", "/tasks"));
    }
}
