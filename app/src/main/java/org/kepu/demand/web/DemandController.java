package org.kepu.demand.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.demand.DemandMap;
import org.kepu.demand.DemandMaps;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.volunteers.Topic;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demand map as a page and as sheets. */
@Controller
class DemandController {

    private static final SheetForm SHEET = new SheetForm(
            "demand",
            List.of(
                    Column.of("area"),
                    Column.of("audience"),
                    Column.of("topics"),
                    Column.of("all"),
                    Column.of("waiting"),
                    Column.of("refused"),
                    Column.of("served")));

    private final DemandMaps maps;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;
    private final Clock clock;

    DemandController(DemandMaps maps, Spreadsheets spreadsheets, MessageSource messages, Clock clock) {
        this.maps = maps;
        this.spreadsheets = spreadsheets;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/orders/demand")
    ModelAndView show(@RequestParam Map<String, String> asked, Viewer viewer) {
        return new ModelAndView(
                "demand/map",
                "page",
                new DemandPage(draw(asked, viewer), LocalDate.now(clock).getYear()));
    }

    @GetMapping("/orders/demand/excel")
    ResponseEntity<byte[]> excel(@RequestParam Map<String, String> asked, Viewer viewer, Locale locale) {
        DemandMap map = draw(asked, viewer);
        return SheetFile.download(name(map, locale), spreadsheets.export(SHEET, rows(map, locale), locale));
    }

    @GetMapping("/orders/demand/csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> asked, Viewer viewer, Locale locale) {
        DemandMap map = draw(asked, viewer);
        return SheetFile.csv(name(map, locale), spreadsheets.csv(SHEET, rows(map, locale), locale));
    }

    private DemandMap draw(Map<String, String> asked, Viewer viewer) {
        Area root = maps.choose(
                        viewer,
                        Optional.of(asked.getOrDefault("area", ""))
                                .filter(id -> !id.isEmpty())
                                .map(AreaId::parse))
                .orElseThrow(() -> new NotFound("area of the demand map"));
        int year = Optional.of(asked.getOrDefault("year", ""))
                .filter(typed -> typed.matches("20[0-9]{2}"))
                .map(Integer::valueOf)
                .orElseGet(() -> LocalDate.now(clock).getYear());
        return maps.draw(
                root, year, named(Audience.values(), asked, "audience"), named(Topic.values(), asked, "topic"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, Map<String, String> asked, String parameter) {
        String wanted = asked.getOrDefault(parameter, "");
        return Arrays.stream(all).filter(each -> each.name().equals(wanted)).findFirst();
    }

    private String name(DemandMap map, Locale locale) {
        return messages.getMessage(
                "demand.file", new Object[] {map.root().name(), Integer.toString(map.year())}, locale);
    }

    private List<Map<String, String>> rows(DemandMap map, Locale locale) {
        return maps.lines(map).stream()
                .map(line -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("area", line.area());
                    row.put("audience", messages.getMessage("audience." + line.audience(), null, locale));
                    row.put(
                            "topics",
                            line.topics().stream()
                                    .sorted()
                                    .map(topic -> messages.getMessage("topic." + topic, null, locale))
                                    .collect(Collectors.joining(messages.getMessage("list.comma", null, locale))));
                    row.put("all", Long.toString(line.figures().all()));
                    row.put("waiting", Long.toString(line.figures().waiting()));
                    row.put("refused", Long.toString(line.figures().refused()));
                    row.put("served", Long.toString(line.figures().served()));
                    return row;
                })
                .toList();
    }
}
