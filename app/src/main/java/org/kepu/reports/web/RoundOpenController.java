package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.reports.Quarter;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundQueries;
import org.kepu.reports.Rounds;
import org.kepu.reports.Setting;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens rounds, and keeps how an area collects reports. */
@Controller
class RoundOpenController {

    private final RoundQueries queries;
    private final Rounds rounds;
    private final AreaQueries areas;
    private final MessageSource messages;
    private final Clock clock;

    RoundOpenController(RoundQueries queries, Rounds rounds, AreaQueries areas, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.rounds = rounds;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports/areas/{area}/new")
    ModelAndView form(@PathVariable("area") String id, Locale locale) {
        Area area = areas.get(AreaId.parse(id));
        Quarter ended = Quarter.of(today()).previous();
        return form(area, ended.year() + "-" + ended.number(), "", FormErrors.none(), locale);
    }

    @PostMapping("/reports/areas/{area}/new")
    ModelAndView open(
            @PathVariable("area") String id,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String due,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(Map.of("due", due)));
        Optional<LocalDate> day = reader.day("due");
        Outcome<RoundId> outcome = reader.problems().isEmpty()
                ? parse(quarter)
                        .map(asked -> rounds.open(area.id(), asked, day, Act.of(viewer, clock.instant()), today()))
                        .orElseGet(() -> Outcome.refused("quarter", "reports.refusal.quarter"))
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Done<RoundId>(var round) ->
                Answer.next("/reports/rounds/" + round, Flash.success("reports.opened"), redirect);
            case Outcome.Refused<RoundId> refused ->
                Answer.again(form(area, quarter, due, FormErrors.of(refused), locale));
        };
    }

    @PostMapping("/reports/areas/{area}/setting")
    ModelAndView set(
            @PathVariable("area") String id,
            @RequestParam(defaultValue = "0") int dueDays,
            @RequestParam(defaultValue = "false") boolean automatic,
            Locale locale,
            RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        if (rounds.set(area.id(), new Setting(automatic, dueDays)) instanceof Outcome.Refused<Setting> refused) {
            return Answer.again(form(area, "", "", FormErrors.of(refused), locale));
        }
        return Answer.next("/reports/areas/" + area.id() + "/new", Flash.success("reports.set"), redirect);
    }

    private ModelAndView form(Area area, String quarter, String due, FormErrors errors, Locale locale) {
        Quarter newest = Quarter.of(today());
        Quarter chosen = parse(quarter).orElseGet(newest::previous);
        List<Option> quarters = Stream.iterate(newest, Quarter::previous)
                .limit(9)
                .map(each -> new Option(each.year() + "-" + each.number(), name(each, locale)))
                .toList();
        return new ModelAndView(
                "reports/open",
                "page",
                new RoundFormPage(
                        area,
                        quarters,
                        chosen.year() + "-" + chosen.number(),
                        due,
                        rounds.dueOf(area.id(), chosen),
                        queries.settingOf(area.id()),
                        errors));
    }

    private String name(Quarter quarter, Locale locale) {
        return messages.getMessage(
                "reports.quarter",
                new Object[] {Integer.toString(quarter.year()), Integer.toString(quarter.number())},
                locale);
    }

    private static Optional<Quarter> parse(String text) {
        return text.matches("(19|20|21)\\d\\d-[1-4]")
                ? Optional.of(new Quarter(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5))))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
