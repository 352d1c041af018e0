package org.kepu.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.UnitId;
import org.kepu.supervision.EventView;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.Supervising;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a notice as far as the viewer may see it. */
@Component
class NoticePages {

    private final SupervisionQueries queries;
    private final Supervising supervising;
    private final AreaQueries areas;
    private final Clock clock;

    NoticePages(SupervisionQueries queries, Supervising supervising, AreaQueries areas, Clock clock) {
        this.queries = queries;
        this.supervising = supervising;
        this.areas = areas;
        this.clock = clock;
    }

    ModelAndView page(NoticeView view, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        List<NoticeView.Addressed> units = visible(view, viewer);
        return new ModelAndView(
                "supervision/notice",
                "page",
                new NoticePage(
                        view,
                        units,
                        events(view, viewer),
                        units.stream()
                                .collect(Collectors.toMap(
                                        NoticeView.Addressed::unit, unit -> supervising.stepsOf(view, unit, viewer))),
                        LocalDate.now(clock),
                        typed,
                        errors));
    }

    /** What was done, as far as the viewer may see it. */
    List<EventView> events(NoticeView view, Viewer viewer) {
        List<UnitId> units =
                visible(view, viewer).stream().map(NoticeView.Addressed::unit).toList();
        return queries.listEvents(view.id()).stream()
                .filter(event -> event.unit().map(units::contains).orElse(true))
                .toList();
    }

    /** A unit sees its own part; offices and auditors see all. */
    private List<NoticeView.Addressed> visible(NoticeView view, Viewer viewer) {
        boolean office =
                viewer.hasAnyOver(areas.get(view.area()).placement(), Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR);
        List<UnitId> own = viewer.unitsOf(Role.LIAISON, Role.UNIT_HEAD);
        return view.units().stream()
                .filter(unit -> office || own.contains(unit.unit()))
                .toList();
    }
}
