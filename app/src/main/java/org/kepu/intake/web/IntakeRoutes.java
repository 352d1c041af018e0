package org.kepu.intake.web;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** The office of an area works on its plans and documents; an auditor looks on. */
@Component
class IntakeRoutes implements Routes, Navigation {

    private static final String DOCUMENT = "/office/documents/{document}";
    private static final String PLAN = "/office/plans/{plan}";

    @Override
    public List<Route> routes() {
        Stream<Route> lists = Stream.of(
                Route.get("/office/plans").to(Role.OFFICE, Role.AUDITOR),
                Route.get("/office/documents/new").to(Role.OFFICE),
                Route.post("/office/areas/{area}/documents").to(Role.OFFICE).within("area"));
        Stream<Route> reading = Stream.of("", "/state", "/source", "/review", "/difference")
                .map(page ->
                        Route.get(DOCUMENT + page).to(Role.OFFICE, Role.AUDITOR).within("document"));
        Stream<Route> forms = Stream.of(
                        "/head", "/indicators", "/phases", "/programmes/{programme}", "/clauses/{item}", "/unit")
                .flatMap(page -> Stream.of(Route.get(DOCUMENT + page), Route.post(DOCUMENT + page)))
                .map(start -> start.to(Role.OFFICE).within("document"));
        Stream<Route> steps = Stream.of(
                        "/discard",
                        "/undo",
                        "/redo",
                        "/notices/{notice}",
                        "/programmes",
                        "/programmes/{programme}/remove",
                        "/programmes/{programme}/move",
                        "/programmes/{programme}/clauses",
                        "/clauses/{item}/step",
                        "/clauses/{item}/descent",
                        "/compare",
                        "/adopt")
                .map(page -> Route.post(DOCUMENT + page).to(Role.OFFICE).within("document"));
        Stream<Route> plans = Stream.of(
                Route.get(PLAN).to(Role.OFFICE, Role.AUDITOR).within("plan"),
                Route.get(PLAN + "/editions/{edition}")
                        .to(Role.OFFICE, Role.AUDITOR)
                        .within("plan"),
                Route.get(PLAN + "/editions/{edition}/source")
                        .to(Role.OFFICE, Role.AUDITOR)
                        .within("plan"),
                Route.post(PLAN + "/move").to(Role.OFFICE).within("plan"),
                Route.post(PLAN + "/corrections").to(Role.OFFICE).within("plan"),
                Route.get(PLAN + "/next").to(Role.OFFICE).within("plan"),
                Route.post(PLAN + "/next").to(Role.OFFICE).within("plan"));
        return Stream.of(lists, reading, forms, steps, plans)
                .flatMap(routes -> routes)
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 50, "nav.officePlans", "/office/plans"));
    }
}
