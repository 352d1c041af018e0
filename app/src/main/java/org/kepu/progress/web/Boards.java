package org.kepu.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Overview;
import org.kepu.evidence.Overview.By;
import org.kepu.evidence.Selection;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.progress.ProgressQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
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

    CityBoardPage city(AreaId id, PlanSummary plan, int year, Measure measure, Viewer viewer) {
        Selection selection = Selection.year(year).in(id);
        Overview overview = evidence.overview(selection, id, EnumSet.of(By.CLAUSE, By.AREA));
        List<Entry> latest = latest(selection);
        Surroundings around = surroundings(id, latest);
        return new CityBoardPage(
                around.area(),
                progress.get(plan, year),
                today(),
                waiting(viewer),
                overview.total(),
                overview.byClause(),
                measure,
                new ReachTiles(overview.byArea(), measure).arrange(around.counties()),
                latest,
                around.names());
    }

    AreaBoardPage area(AreaId id, PlanView plan, int year, Viewer viewer) {
        Selection selection = Selection.year(year).in(id);
        Overview overview = evidence.overview(selection, id, EnumSet.of(By.CLAUSE, By.KIND, By.MONTH, By.AREA));
        List<Entry> latest = latest(selection);
        Surroundings around = surroundings(id, latest);
        return new AreaBoardPage(
                around.area(),
                plan,
                year,
                today(),
                waiting(viewer),
                overview.total(),
                overview.byClause(),
                overview.byKind(),
                overview.byMonth(),
                overview.byArea(),
                around.children(),
                latest,
                around.names());
    }

    UnitBoardPage unit(Unit unit, PlanSummary plan, int year, Viewer viewer) {
        Selection selection = Selection.year(year).by(unit.id());
        Overview overview = evidence.overview(selection, unit.area(), EnumSet.of(By.MONTH));
        List<Entry> latest = latest(selection);
        return new UnitBoardPage(
                unit,
                progress.get(plan, year),
                today(),
                waiting(viewer),
                overview.total(),
                overview.byMonth(),
                latest,
                places(latest));
    }

    PublicProgressPage open(PlanSummary plan, int year) {
        AreaId id = plan.area();
        Overview overview = evidence.overview(
                Selection.year(year).in(id), id, EnumSet.of(By.CLAUSE, By.AUDIENCE, By.MONTH, By.AREA));
        Surroundings around = surroundings(id, List.of());
        return new PublicProgressPage(
                around.area(),
                progress.get(plan, year),
                today(),
                overview.total(),
                overview.byClause(),
                overview.byAudience(),
                overview.byMonth(),
                new ReachTiles(overview.byArea(), Measure.PEOPLE).withoutLinks().arrange(around.counties()));
    }

    /** Names of the areas in which entries happened. */
    Map<AreaId, String> places(List<Entry> entries) {
        return entries.isEmpty()
                ? Map.of()
                : names(areas.map(entries.stream().map(Entry::area).toList()).values());
    }

    List<Entry> latest(Selection selection) {
        return evidence.listLatest(selection, FEW.size());
    }

    /**
     * @param all an area, those directly below it, and those in which entries happened
     */
    private record Surroundings(AreaId id, List<Area> all, LocalDate today) {

        Area area() {
            return all.stream()
                    .filter(area -> area.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("area " + id));
        }

        List<Area> children() {
            return all.stream()
                    .filter(area -> area.parent().filter(id::equals).isPresent() && area.existsOn(today))
                    .toList();
        }

        List<Area> counties() {
            return children().stream()
                    .filter(area -> area.kind().level() == AreaLevel.COUNTY)
                    .toList();
        }

        Map<AreaId, String> names() {
            return Boards.names(all);
        }
    }

    private Surroundings surroundings(AreaId id, List<Entry> entries) {
        return new Surroundings(
                id,
                areas.listWithChildren(
                        id, entries.stream().map(Entry::area).distinct().toList()),
                today());
    }

    private static Map<AreaId, String> names(Collection<Area> some) {
        return some.stream().collect(Collectors.toMap(Area::id, Area::name));
    }

    private Paged<ToDoView> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, FEW);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
