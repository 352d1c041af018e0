package org.kepu.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.progress.ProgressQueries;
import org.kepu.progress.Standing;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.units.Unit;
import org.springframework.stereotype.Component;

/** Puts boards together from what the modules know. */
@Component
class Boards {

    private static final Paging FEW = new Paging(1, 5);

    private final ProgressQueries progress;
    private final EvidenceQueries evidence;
    private final ToDoQueries toDos;
    private final AreaQueries areas;
    private final Clock clock;

    Boards(ProgressQueries progress, EvidenceQueries evidence, ToDoQueries toDos, AreaQueries areas, Clock clock) {
        this.progress = progress;
        this.evidence = evidence;
        this.toDos = toDos;
        this.areas = areas;
        this.clock = clock;
    }

    CityBoardPage city(Area area, PlanSummary plan, int year, Measure measure, Viewer viewer) {
        Selection selection = Selection.year(year).in(area.id());
        List<Entry> latest = evidence.list(selection, FEW).rows();
        return new CityBoardPage(
                area,
                progress.get(plan.id(), year),
                today(),
                waiting(viewer),
                evidence.total(selection),
                evidence.totalsByClause(selection),
                measure,
                new ReachTiles(evidence.totalsByArea(selection, area.id()), measure)
                        .arrange(areas.listCounties(area.id())),
                latest,
                places(latest));
    }

    AreaBoardPage area(Area area, PlanView plan, int year, Viewer viewer) {
        Selection selection = Selection.year(year).in(area.id());
        List<Entry> latest = evidence.list(selection, FEW).rows();
        return new AreaBoardPage(
                area,
                plan,
                year,
                today(),
                waiting(viewer),
                evidence.total(selection),
                evidence.totalsByClause(selection),
                evidence.totalsByKind(selection),
                evidence.totalsByMonth(selection),
                evidence.totalsByArea(selection, area.id()),
                areas.listChildren(area.id()),
                latest,
                places(latest));
    }

    UnitBoardPage unit(Unit unit, PlanSummary plan, int year, Viewer viewer) {
        Selection selection = Selection.year(year).by(unit.id());
        List<Entry> latest = evidence.list(selection, FEW).rows();
        return new UnitBoardPage(
                unit,
                progress.get(plan.id(), year),
                today(),
                waiting(viewer),
                evidence.total(selection),
                evidence.totalsByMonth(selection),
                latest,
                places(latest));
    }

    PublicProgressPage open(Area area, PlanSummary plan, int year) {
        Selection selection = Selection.year(year).in(area.id());
        Standing standing = progress.get(plan.id(), year);
        return new PublicProgressPage(
                area,
                standing,
                today(),
                evidence.total(selection),
                evidence.totalsByClause(selection),
                evidence.totalsByAudience(selection),
                evidence.totalsByMonth(selection),
                new ReachTiles(evidence.totalsByArea(selection, area.id()), Measure.PEOPLE)
                        .withoutLinks()
                        .arrange(areas.listCounties(area.id())));
    }

    /** Names of the areas in which entries happened. */
    Map<AreaId, String> places(List<Entry> entries) {
        return areas.map(entries.stream().map(Entry::area).toList()).values().stream()
                .collect(Collectors.toMap(Area::id, Area::name));
    }

    List<Entry> latest(Selection selection) {
        return evidence.list(selection, FEW).rows();
    }

    private Paged<ToDoView> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, FEW);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
