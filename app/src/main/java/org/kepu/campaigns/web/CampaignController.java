package org.kepu.campaigns.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityKind;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Attendance;
import org.kepu.activities.CampaignActivity;
import org.kepu.campaigns.CampaignBoard;
import org.kepu.campaigns.CampaignTargets;
import org.kepu.campaigns.TargetHolder;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Times;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.themes.Themes;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of a campaign, its sheet and its targets. */
@Controller
class CampaignController {

    private static final SheetForm FORM = new SheetForm(
            "campaign",
            List.of(
                    Column.of("unit"),
                    Column.of("title"),
                    Column.of("kind").oneOf(ActivityKind.values()),
                    Column.of("time"),
                    Column.of("place"),
                    Column.of("form").oneOf(Attendance.values()),
                    Column.of("onSite"),
                    Column.of("online"),
                    Column.of("media"),
                    Column.of("yuan")));

    private final CampaignBoard board;
    private final CampaignTargets targets;
    private final Themes themes;
    private final Spreadsheets spreadsheets;
    private final Clock clock;

    CampaignController(
            CampaignBoard board, CampaignTargets targets, Themes themes, Spreadsheets spreadsheets, Clock clock) {
        this.board = board;
        this.targets = targets;
        this.themes = themes;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    ModelAndView show(
            @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        Chosen chosen = chosen(asked);
        return new ModelAndView(
                "campaigns/board",
                "page",
                new BoardPage(chosen, board.board(chosen.theme().key(), chosen.year(), viewer, Paging.of(page))));
    }

    @GetMapping("/campaigns/export")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> asked, Viewer viewer, Locale locale) {
        Chosen chosen = chosen(asked);
        List<CampaignActivity> all = board.listAll(chosen.theme().key(), chosen.year(), viewer);
        Map<AreaId, String> names = board.names(all);
        List<Map<String, String>> rows =
                all.stream().map(each -> row(each, names)).toList();
        return SheetFile.download(chosen.theme().name() + " " + chosen.year(), spreadsheets.export(FORM, rows, locale));
    }

    @GetMapping("/campaigns/targets")
    ModelAndView targets(@RequestParam Map<String, String> asked, Viewer viewer) {
        Chosen chosen = chosen(asked);
        Map<String, String> cells = new HashMap<>();
        targets.list(chosen.theme().key(), chosen.year())
                .forEach((holder, people) -> cells.put(holder, people.toString()));
        return targets(chosen, cells, FormErrors.none(), viewer);
    }

    @PostMapping("/campaigns/targets")
    ModelAndView set(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Chosen chosen = chosen(form);
        return switch (targets.set(chosen.theme().key(), chosen.year(), form, viewer)) {
            case Outcome.Refused<Integer> refused ->
                Answer.again(targets(chosen, form, FormErrors.of(refused), viewer));
            case Outcome.Done<Integer> _ ->
                Answer.next("/campaigns?" + chosen.query(), Flash.success("campaigns.targets.set"), redirect);
        };
    }

    private ModelAndView targets(Chosen chosen, Map<String, String> cells, FormErrors errors, Viewer viewer) {
        Map<String, String> counties = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        targets.listHolders(viewer).forEach((holder, name) -> {
            switch (holder) {
                case TargetHolder.OfArea _ -> counties.put(holder.key(), name);
                case TargetHolder.OfUnit _ -> units.put(holder.key(), name);
            }
        });
        return new ModelAndView("campaigns/targets", "page", new TargetsPage(chosen, counties, units, cells, errors));
    }

    private Chosen chosen(Map<String, String> asked) {
        return Chosen.of(
                themes.list(), asked.getOrDefault("theme", ""), asked.getOrDefault("year", ""), LocalDate.now(clock));
    }

    private static Map<String, String> row(CampaignActivity each, Map<AreaId, String> names) {
        ActivityView activity = each.activity();
        long fen = activity.costs().values().stream().mapToLong(Long::longValue).sum();
        Map<String, String> row = new HashMap<>();
        row.put(
                "unit",
                activity.partners().isEmpty()
                        ? activity.unitName()
                        : activity.unitName() + " · " + activity.partners());
        row.put("title", activity.title());
        row.put("kind", activity.kind().name());
        row.put("time", Times.minute(each.first()) + (each.sessions() > 1 ? " ×" + each.sessions() : ""));
        row.put(
                "place",
                java.util.stream.Stream.of(
                                names.getOrDefault(activity.place().area(), ""),
                                activity.place().venue(),
                                activity.place().link())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        row.put("form", activity.place().attendance().name());
        row.put("onSite", Long.toString(each.onSite()));
        row.put("online", Long.toString(each.online()));
        row.put("media", each.media());
        row.put("yuan", BigDecimal.valueOf(fen, 2).toPlainString());
        return row;
    }
}
