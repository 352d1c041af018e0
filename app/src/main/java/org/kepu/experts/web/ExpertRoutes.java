package org.kepu.experts.web;

import static org.kepu.access.Role.AUDITOR;
import static org.kepu.access.Role.COUNTY_OFFICE;
import static org.kepu.access.Role.EDITOR;
import static org.kepu.access.Role.OFFICE;
import static org.kepu.access.Role.REVIEWER;

import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Component;

/** Offices keep the register, who works on content looks for experts in it, everybody sees those who agreed. */
@Component
class ExpertRoutes implements Routes, Navigation {

    static final Role[] READING = {OFFICE, COUNTY_OFFICE, AUDITOR, EDITOR, REVIEWER};

    private static final String LIST = "/volunteers/experts";
    private static final String ONE = LIST + "/{expert}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/experts").toEveryone(),
                Route.get(LIST).to(OFFICE, COUNTY_OFFICE, AUDITOR, EDITOR, REVIEWER),
                Route.get(LIST + "/new").to(OFFICE, COUNTY_OFFICE),
                Route.post(LIST + "/new").to(OFFICE, COUNTY_OFFICE),
                Route.get(LIST + "/import").to(OFFICE, COUNTY_OFFICE),
                Route.post(LIST + "/import").to(OFFICE, COUNTY_OFFICE),
                Route.get(ONE)
                        .to(OFFICE, COUNTY_OFFICE, AUDITOR, EDITOR, REVIEWER)
                        .within("expert"),
                Route.get(ONE + "/edit").to(OFFICE, COUNTY_OFFICE).within("expert"),
                keeping(ONE + "/edit"),
                keeping(ONE + "/phone"),
                keeping(ONE + "/retire"),
                keeping(ONE + "/conflicts"),
                keeping(ONE + "/conflicts/{conflict}/end"));
    }

    private static Route keeping(String pattern) {
        return Route.post(pattern).to(OFFICE, COUNTY_OFFICE).within("expert");
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.WORK, 455, "experts.nav", LIST));
    }
}
