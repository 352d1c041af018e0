package org.kepu.volunteers.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.Naming;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceDraft;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a service of several volunteers at once. */
@Controller
class ServiceFormController {

    private static final String HOURS = "hours-";

    private final Serving serving;
    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final People people;
    private final PlaceChoices places;
    private final AreaQueries areas;
    private final Naming naming;
    private final Clock clock;

    ServiceFormController(
            Serving serving,
            TeamQueries teams,
            VolunteerQueries volunteers,
            People people,
            PlaceChoices places,
            AreaQueries areas,
            Naming naming,
            Clock clock) {
        this.serving = serving;
        this.teams = teams;
        this.volunteers = volunteers;
        this.people = people;
        this.places = places;
        this.areas = areas;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/volunteers/teams/{team}/services/new")
    ModelAndView form(@PathVariable String team, Viewer viewer) {
        Map<String, String> cells = Map.of("day", LocalDate.now(clock).toString());
        return page(teams.get(TeamId.parse(team)), cells, Set.of(), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/teams/{team}/services/new")
    ModelAndView record(
            @PathVariable String team,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TeamView who = teams.get(TeamId.parse(team));
        Outcome<ServiceId> outcome = switch (draft(form)) {
            case Outcome.Refused<ServiceDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<ServiceDraft>(ServiceDraft draft) -> serving.record(who.id(), draft, viewer);
        };
        return switch (outcome) {
            case Outcome.Refused<ServiceId> refused -> {
                ModelAndView again = page(
                        who,
                        form.toSingleValueMap(),
                        Set.copyOf(form.getOrDefault("clauses", List.of())),
                        viewer,
                        FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<ServiceId>(ServiceId id) -> {
                Flash.success("volunteers.service.recorded").on(redirect);
                yield new ModelAndView("redirect:/volunteers/services/" + id);
            }
        };
    }

    private static Outcome<ServiceDraft> draft(MultiValueMap<String, String> form) {
        SheetRow row = SheetRow.typed(form.toSingleValueMap());
        RowReader reader = new RowReader(row);
        reader.required("day", 20);
        Optional<LocalDate> day = reader.day("day");
        String area = reader.required("area", 40);
        Map<Audience, Long> served = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            reader.number(field(audience), 0, 1_000_000).ifPresent(number -> served.put(audience, number.longValue()));
        }
        Map<VolunteerId, BigDecimal> hours = new LinkedHashMap<>();
        row.cells().keySet().stream()
                .filter(field -> field.startsWith(HOURS))
                .forEach(field -> reader.quantity(field, 2, BigDecimal.valueOf(24))
                        .filter(typed -> typed.signum() > 0)
                        .ifPresent(typed -> hours.put(VolunteerId.parse(field.substring(HOURS.length())), typed)));
        if (!reader.problems().isEmpty()) {
            return Outcome.refused(reader.problems());
        }
        return Outcome.done(new ServiceDraft(
                day.orElseThrow(),
                AreaId.parse(area),
                row.text("title"),
                served,
                form.getOrDefault("clauses", List.of()).stream()
                        .filter(id -> !id.isEmpty())
                        .map(ClauseId::parse)
                        .collect(Collectors.toSet()),
                hours));
    }

    private static String field(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    private ModelAndView page(
            TeamView team, Map<String, String> cells, Set<String> chosen, Viewer viewer, FormErrors errors) {
        List<VolunteerView> present = volunteers.listPresent(team.id());
        return new ModelAndView(
                "volunteers/service-form",
                "page",
                new ServiceFormPage(
                        team,
                        present,
                        people.names(
                                viewer,
                                team,
                                present.stream().map(VolunteerView::id).toList()),
                        places.tree(team.area()),
                        naming.listClauses(areas.get(team.area())).stream()
                                .map(line -> new Option(line.id().toString(), line.number() + " " + line.title()))
                                .toList(),
                        cells,
                        chosen,
                        errors));
    }
}
