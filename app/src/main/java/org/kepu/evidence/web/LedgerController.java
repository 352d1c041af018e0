package org.kepu.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryCells;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Naming;
import org.kepu.evidence.Recording;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what was done, with totals on top that lead down to the entries. */
@Controller
class LedgerController {

    /** What a sheet holds that is imported again. */
    private static final int MOST_ROWS = 20_000;

    /** A phone shows each as a card. */
    private static final int ON_A_PAGE = 30;

    private final EvidenceQueries queries;
    private final Naming naming;
    private final Grouped grouped;
    private final Sight sight;
    private final Spreadsheets spreadsheets;

    LedgerController(EvidenceQueries queries, Naming naming, Grouped grouped, Sight sight, Spreadsheets spreadsheets) {
        this.queries = queries;
        this.naming = naming;
        this.grouped = grouped;
        this.sight = sight;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/evidence")
    ModelAndView list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        LedgerFilter filter = LedgerFilter.of(asked);
        Selection selection = filter.selection().seenWith(sight.scopes(viewer));
        List<Area> seen = sight.listAreas(viewer);
        Totals totals = queries.total(selection);
        String by = filter.value("by");
        boolean groups = LedgerPage.groupings().contains(by) && !by.isEmpty();
        Paged<Entry> entries =
                groups ? new Paged<>(List.of(), Paging.of(1), 0) : entries(selection, filter, totals, page);
        Naming.Names names = names(entries.rows(), filter, seen, selection);
        Grouped.Found found = groups
                ? grouped.by(by, selection, filter, totals, names, seen)
                : new Grouped.Found("", List.of(), List.of());
        return new ModelAndView(
                "evidence/list",
                "page",
                new LedgerPage(
                        filter,
                        Figure.of(totals),
                        groups ? by : "",
                        found.columns(),
                        found.groups(),
                        groups ? Optional.empty() : Optional.of(lines(entries, names)),
                        sight.choices(seen, names.clauses().values()),
                        found.place(),
                        chosen(selection, names),
                        filter.address("/evidence/export"),
                        viewer.hasAny(Recording.roles())));
    }

    @GetMapping("/evidence/export")
    Object export(
            @RequestParam MultiValueMap<String, String> asked,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        LedgerFilter filter = LedgerFilter.of(asked);
        Selection selection = filter.selection().seenWith(sight.scopes(viewer));
        if (queries.total(selection).happenings() > MOST_ROWS) {
            Flash.warn("evidence.export.tooMany", Integer.toString(MOST_ROWS)).on(redirect);
            return "redirect:" + filter.address("/evidence");
        }
        List<Entry> entries = queries.listAll(selection);
        Naming.Names names = naming.of(entries);
        List<Map<String, String>> rows =
                entries.stream().map(entry -> cells(entry, names)).toList();
        return SheetFile.download("evidence", spreadsheets.export(EntryCells.FORM, rows, locale));
    }

    private Paged<Entry> entries(Selection selection, LedgerFilter filter, Totals totals, int page) {
        return filter.value("reversed").isEmpty()
                ? queries.list(selection, new Paging(page, ON_A_PAGE), totals)
                : queries.listWithReversed(selection, new Paging(page, ON_A_PAGE));
    }

    private Naming.Names names(List<Entry> entries, LedgerFilter filter, List<Area> seen, Selection selection) {
        List<AreaId> places = Stream.of(
                        entries.stream().flatMap(entry -> entry.path().stream()),
                        filter.areas().stream(),
                        seen.stream().map(Area::id))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        List<UnitId> doers = Stream.concat(
                        entries.stream().flatMap(entry -> entry.unit().stream()), selection.units().stream())
                .distinct()
                .toList();
        return naming.of(places, doers);
    }

    private static Paged<LedgerLine> lines(Paged<Entry> entries, Naming.Names names) {
        return new Paged<>(
                entries.rows().stream()
                        .map(entry -> LedgerLine.of(entry, names))
                        .toList(),
                entries.paging(),
                entries.total());
    }

    private static List<String> chosen(Selection selection, Naming.Names names) {
        List<String> words = new ArrayList<>();
        selection.areas().forEach(area -> words.add(names.area(area)));
        selection.units().forEach(unit -> words.add(names.unit(Optional.of(unit))));
        for (ClauseId clause : selection.clauses()) {
            words.add(names.clause(clause));
        }
        return words;
    }

    private static Map<String, String> cells(Entry entry, Naming.Names names) {
        Map<String, String> cells = EntryCells.of(entry);
        cells.put("area", names.place(entry.path()).replace(" ", ""));
        cells.put("unit", names.unit(entry.unit()));
        cells.put("clauses", names.numbers(entry.clauses()));
        return cells;
    }
}
