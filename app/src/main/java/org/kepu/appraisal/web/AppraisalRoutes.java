package org.kepu.appraisal.web;

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

@Component
class AppraisalRoutes implements Routes, Navigation {

    static final Role[] WRITERS = {LIAISON, UNIT_HEAD, COUNTY_OFFICE};

    @Override
    public List<Route> routes() {
        Stream<Route> reading = Stream.of(
                Route.get("/appraisals").to(OFFICE, AUDITOR, LIAISON, UNIT_HEAD, COUNTY_OFFICE),
                Route.get("/appraisal-results/{published}").toEveryone(),
                Route.get("/appraisals/{appraisal}").to(OFFICE, AUDITOR).within("appraisal"),
                Route.get("/appraisals/{appraisal}/excel").to(OFFICE, AUDITOR).within("appraisal"),
                Route.get("/appraisals/{appraisal}/word").to(OFFICE, AUDITOR).within("appraisal"),
                sheet("/appraisal-sheets/{sheet}"),
                sheet("/appraisal-sheets/{sheet}/word"),
                sheet("/appraisal-sheets/{sheet}/files/{paper}"));
        Stream<Route> forms = Stream.of(
                        "/appraisals/in/{area}/new",
                        "/appraisals/{appraisal}/edit",
                        "/appraisals/{appraisal}/subjects",
                        "/appraisals/{appraisal}/items/new",
                        "/appraisals/{appraisal}/items/{criterion}")
                .flatMap(pattern -> Stream.of(Route.get(pattern), Route.post(pattern)))
                .map(start -> start.to(OFFICE).within(start.pattern().contains("{area}") ? "area" : "appraisal"));
        Stream<Route> managing = Stream.of(
                        "/appraisals/{appraisal}/step",
                        "/appraisals/{appraisal}/items/{criterion}/remove",
                        "/appraisals/{appraisal}/items/{criterion}/up")
                .map(pattern -> Route.post(pattern).to(OFFICE).within("appraisal"));
        Stream<Route> reviewing = Stream.of(
                        "/appraisal-sheets/{sheet}/review",
                        "/appraisal-sheets/{sheet}/back",
                        "/appraisal-sheets/{sheet}/decide")
                .map(pattern -> Route.post(pattern).to(OFFICE).within("sheet"));
        Stream<Route> filling = Stream.of("/appraisal-sheets/{sheet}/self", "/appraisal-sheets/{sheet}/object")
                .map(pattern -> Route.post(pattern)
                        .to(LIAISON, UNIT_HEAD, COUNTY_OFFICE)
                        .within("sheet"));
        return Stream.of(reading, forms, managing, reviewing, filling)
                .flatMap(each -> each)
                .toList();
    }

    private static Route sheet(String pattern) {
        return Route.get(pattern)
                .to(OFFICE, AUDITOR, LIAISON, UNIT_HEAD, COUNTY_OFFICE)
                .within("sheet");
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 600, "appraisal.nav", "/appraisals"));
    }
}
