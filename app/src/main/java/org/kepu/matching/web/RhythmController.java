package org.kepu.matching.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.matching.Rhythm;
import org.kepu.matching.Rhythms;
import org.kepu.matching.core.DayHalf;
import org.kepu.matching.core.Half;
import org.kepu.shared.Outcome;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a team goes out. */
@Controller
class RhythmController {

    private final Rhythms rhythms;
    private final TeamQueries teams;

    RhythmController(Rhythms rhythms, TeamQueries teams) {
        this.rhythms = rhythms;
        this.teams = teams;
    }

    @GetMapping("/matching/teams/{team}")
    ModelAndView show(@PathVariable String team) {
        TeamId id = TeamId.parse(team);
        Rhythm rhythm = rhythms.get(id);
        Map<String, String> cells = new HashMap<>();
        cells.put("perDay", Integer.toString(rhythm.perDay()));
        cells.put("perWeek", Integer.toString(rhythm.perWeek()));
        cells.put("minors", rhythm.minors() ? "yes" : "no");
        return page(
                id,
                rhythm.known(),
                rhythm.free().stream().map(DayHalf::toString).collect(Collectors.toSet()),
                cells,
                rhythm.away().stream()
                        .map(away ->
                                List.of(away.first().toString(), away.last().toString()))
                        .toList(),
                FormErrors.none());
    }

    @PostMapping("/matching/teams/{team}")
    ModelAndView save(
            @PathVariable String team,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamId id = TeamId.parse(team);
        Set<String> free = Set.copyOf(form.getOrDefault("free", List.of()));
        List<List<String>> away = away(form);
        Outcome<TeamId> outcome = read(free, form.toSingleValueMap(), away)
                .map(rhythm -> rhythms.save(id, rhythm, viewer))
                .orElseGet(() -> Outcome.refused("away", "matching.refusal.awayDays"));
        return switch (outcome) {
            case Outcome.Refused<TeamId> refused ->
                Answer.again(page(id, true, free, form.toSingleValueMap(), away, FormErrors.of(refused)));
            case Outcome.Done<TeamId> _ ->
                Answer.next("/matching/teams/" + id, Flash.success("matching.rhythm.saved"), redirect);
        };
    }

    /** Empty if a day of an absence is missing or no day. */
    private static Optional<Rhythm> read(Set<String> free, Map<String, String> form, List<List<String>> away) {
        List<Rhythm.Away> stretches = new ArrayList<>();
        try {
            for (List<String> each : away) {
                stretches.add(new Rhythm.Away(LocalDate.parse(each.get(0)), LocalDate.parse(each.get(1))));
            }
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
        Set<DayHalf> halves =
                all().stream().filter(half -> free.contains(half.toString())).collect(Collectors.toSet());
        return Optional.of(new Rhythm(
                halves,
                number(form, "perDay"),
                number(form, "perWeek"),
                !"no".equals(form.get("minors")),
                stretches,
                true));
    }

    private static List<List<String>> away(MultiValueMap<String, String> form) {
        List<String> first = form.getOrDefault("awayFirst", List.of());
        List<String> last = form.getOrDefault("awayLast", List.of());
        List<List<String>> away = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), last.size()); i++) {
            if (!first.get(i).isBlank() || !last.get(i).isBlank()) {
                String end = last.get(i).isBlank() ? first.get(i) : last.get(i);
                away.add(List.of(first.get(i).strip(), end.strip()));
            }
        }
        return away;
    }

    private static int number(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static List<DayHalf> all() {
        List<DayHalf> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Half half : Half.values()) {
                all.add(new DayHalf(day, half));
            }
        }
        return all;
    }

    private ModelAndView page(
            TeamId id,
            boolean known,
            Set<String> free,
            Map<String, String> cells,
            List<List<String>> away,
            FormErrors errors) {
        return new ModelAndView(
                "matching/rhythm", "page", new RhythmPage(teams.get(id), known, free, cells, away, errors));
    }
}
