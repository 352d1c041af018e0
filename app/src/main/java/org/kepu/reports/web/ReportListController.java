package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.calendar.WorkingDays;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.RoundQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lists the reports and rounds that concern the viewer. */
@Controller
class ReportListController {

    private final ReportQueries reports;
    private final RoundQueries rounds;
    private final AreaQueries areas;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReportListController(
            ReportQueries reports, RoundQueries rounds, AreaQueries areas, WorkingDays workingDays, Clock clock) {
        this.reports = reports;
        this.rounds = rounds;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/reports")
    ModelAndView list(Viewer viewer) {
        List<Area> offices = areasOf(viewer, ReportRoutes.OFFICES);
        List<AreaId> ids = offices.stream().map(Area::id).toList();
        List<UnitId> units = viewer.scopesOf(ReportRoutes.UNITS).stream()
                .flatMap(scope -> scope instanceof Scope.OfUnit(var unit) ? Stream.of(unit) : Stream.<UnitId>of())
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView(
                "reports/list",
                "page",
                new ReportsPage(
                        offices.stream().collect(Collectors.toMap(Area::id, area -> area)),
                        areasOf(viewer, Role.OFFICE, Role.COUNTY_OFFICE),
                        rounds.list(ids),
                        !units.isEmpty(),
                        reports.list(units),
                        reports.listOverdue(ids, List.of(), today),
                        workingDays.calendar(),
                        today));
    }

    private List<Area> areasOf(Viewer viewer, Role... roles) {
        List<Scope> scopes = viewer.scopesOf(roles);
        return scopes.stream().anyMatch(Scope.Everything.class::isInstance)
                ? areas.listCities()
                : scopes.stream()
                        .flatMap(scope ->
                                scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.<AreaId>of())
                        .flatMap(area -> areas.find(area).stream())
                        .toList();
    }
}
