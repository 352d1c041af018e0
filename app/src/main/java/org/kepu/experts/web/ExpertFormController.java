package org.kepu.experts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.experts.Discipline;
import org.kepu.experts.ExpertDraft;
import org.kepu.experts.ExpertId;
import org.kepu.experts.ExpertNames;
import org.kepu.experts.ExpertQueries;
import org.kepu.experts.ExpertView;
import org.kepu.experts.Experts;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.Topic;
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

/** Registers experts and changes what is said about them. */
@Controller
class ExpertFormController {

    private static final String LIST = "/volunteers/experts";

    private final Experts experts;
    private final ExpertQueries queries;
    private final ExpertNames names;
    private final ExpertAreas areas;
    private final Clock clock;

    ExpertFormController(Experts experts, ExpertQueries queries, ExpertNames names, ExpertAreas areas, Clock clock) {
        this.experts = experts;
        this.queries = queries;
        this.names = names;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping(LIST + "/new")
    ModelAndView form(Viewer viewer) {
        Map<String, String> cells = Map.of("consentOn", LocalDate.now(clock).toString());
        return fresh(viewer, cells, Set.of(), FormErrors.none());
    }

    @PostMapping(LIST + "/new")
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Map<String, String> cells = form.toSingleValueMap();
        String area = cells.getOrDefault("area", "");
        Outcome<ExpertId> outcome = areas.has(viewer, area)
                ? read(form, draft -> experts.register(AreaId.parse(area), draft, viewer))
                : Outcome.refused("area", "experts.refusal.area");
        return switch (outcome) {
            case Outcome.Refused<ExpertId> refused ->
                Answer.again(fresh(viewer, cells, chosen(form), FormErrors.of(refused)));
            case Outcome.Done<ExpertId>(ExpertId id) ->
                Answer.next(LIST + "/" + id, Flash.success("experts.registered"), redirect);
        };
    }

    @GetMapping(LIST + "/{expert}/edit")
    ModelAndView edit(@PathVariable String expert, Viewer viewer) {
        ExpertView before = queries.get(ExpertId.parse(expert));
        Map<String, String> cells = new HashMap<>();
        cells.put("name", names.names(viewer, List.of(before)).getOrDefault(before.id(), ""));
        cells.put("phone", names.showPhone(viewer, before));
        cells.put("discipline", before.discipline().name());
        cells.put("titles", before.titles());
        cells.put("organisation", before.organisation());
        cells.put("consentOn", before.consentOn().toString());
        cells.put("publicOn", before.publicOn().map(LocalDate::toString).orElse(""));
        return changed(
                before.id(),
                cells,
                before.topics().stream().map(Enum::name).collect(Collectors.toSet()),
                FormErrors.none());
    }

    @PostMapping(LIST + "/{expert}/edit")
    ModelAndView save(
            @PathVariable String expert,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ExpertId id = queries.get(ExpertId.parse(expert)).id();
        return switch (read(form, draft -> experts.edit(id, draft, viewer))) {
            case Outcome.Refused<ExpertId> refused ->
                Answer.again(changed(id, form.toSingleValueMap(), chosen(form), FormErrors.of(refused)));
            case Outcome.Done<ExpertId> _ -> Answer.next(LIST + "/" + id, Flash.success("volunteers.saved"), redirect);
        };
    }

    private static Outcome<ExpertId> read(
            MultiValueMap<String, String> form, Function<ExpertDraft, Outcome<ExpertId>> act) {
        SheetRow row = SheetRow.typed(form.toSingleValueMap());
        RowReader reader = new RowReader(row);
        Optional<LocalDate> consent = reader.day("consentOn");
        Optional<LocalDate> open = reader.day("publicOn");
        if (!reader.problems().isEmpty()) {
            return Outcome.refused(reader.problems());
        }
        Set<String> topics = chosen(form);
        return act.apply(new ExpertDraft(
                row.text("name"),
                row.text("phone"),
                Arrays.stream(Discipline.values())
                        .filter(each -> each.name().equals(row.text("discipline")))
                        .findFirst(),
                row.text("titles"),
                row.text("organisation"),
                Arrays.stream(Topic.values())
                        .filter(topic -> topics.contains(topic.name()))
                        .collect(Collectors.toSet()),
                consent,
                open));
    }

    private static Set<String> chosen(MultiValueMap<String, String> form) {
        return Set.copyOf(form.getOrDefault("topics", List.of()));
    }

    private ModelAndView fresh(Viewer viewer, Map<String, String> cells, Set<String> topics, FormErrors errors) {
        return new ModelAndView(
                "experts/form",
                "page",
                new ExpertFormPage(true, LIST + "/new", LIST, areas.options(viewer), cells, topics, errors));
    }

    private static ModelAndView changed(ExpertId id, Map<String, String> cells, Set<String> topics, FormErrors errors) {
        String address = LIST + "/" + id;
        return new ModelAndView(
                "experts/form",
                "page",
                new ExpertFormPage(false, address + "/edit", address, List.of(), cells, topics, errors));
    }
}
