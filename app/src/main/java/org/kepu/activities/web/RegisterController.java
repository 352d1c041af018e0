package org.kepu.activities.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityCells;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
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

/** Keeping the register. */
@Controller
class RegisterController {

    private final ActivityRegister register;
    private final ActivityQueries queries;
    private final ActivityForms forms;
    private final Clock clock;

    RegisterController(ActivityRegister register, ActivityQueries queries, ActivityForms forms, Clock clock) {
        this.register = register;
        this.queries = queries;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/activities/work")
    ModelAndView list(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        Optional<ActivityState> wanted = Arrays.stream(ActivityState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        Paged<ActivityView> found = register.list(viewer, wanted, Paging.of(page));
        List<ActivityId> ids = found.rows().stream().map(ActivityView::id).toList();
        return new ModelAndView(
                "activities/work", "page", new WorkPage(found, queries.listSessions(ids), wanted, clock.instant()));
    }

    @GetMapping("/activities/work/new")
    ModelAndView begin(Viewer viewer) {
        Map<String, String> usual =
                Map.of("rhythm", "SINGLE", "attendance", "ON_SITE", "signUp", "free", "repeat", "ONCE", "minors", "on");
        return form(Optional.empty(), viewer, usual, Map.of(), FormErrors.none());
    }

    @PostMapping("/activities/work/new")
    ModelAndView enter(@RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        return save(Optional.empty(), form, viewer, redirect);
    }

    @GetMapping("/activities/work/{activity}/edit")
    ModelAndView edit(@PathVariable String activity, Viewer viewer) {
        ActivityView view = queries.get(ActivityId.parse(activity));
        return form(
                Optional.of(view),
                viewer,
                ActivityForms.cells(view, queries.listSessions(view.id())),
                ActivityForms.lists(view),
                FormErrors.none());
    }

    @PostMapping("/activities/work/{activity}/edit")
    ModelAndView change(
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return save(Optional.of(queries.get(ActivityId.parse(activity))), form, viewer, redirect);
    }

    private ModelAndView save(
            Optional<ActivityView> activity,
            MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Map<String, String> cells = new HashMap<>(form.toSingleValueMap());
        Map<String, Set<String>> chosen = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        ActivityDraft draft = ActivityCells.read(cells, form);
        if (cells.containsKey("preview")) {
            return preview(activity, draft, viewer, cells, chosen);
        }
        return switch (register.save(activity.map(ActivityView::id), draft, viewer)) {
            case Outcome.Refused<ActivityId> refused -> {
                spread(draft, cells);
                yield Answer.again(form(activity, viewer, cells, chosen, FormErrors.of(refused)));
            }
            case Outcome.Done<ActivityId>(ActivityId id) ->
                Answer.next("/activities/work/" + id, Flash.success("activities.saved"), redirect);
        };
    }

    /** Writes out the sessions that an entry makes, to look through before saving. */
    private ModelAndView preview(
            Optional<ActivityView> activity,
            ActivityDraft draft,
            Viewer viewer,
            Map<String, String> cells,
            Map<String, Set<String>> chosen) {
        if (!draft.unread().isEmpty()) {
            return Answer.again(
                    form(activity, viewer, cells, chosen, FormErrors.of(new Outcome.Refused<>(draft.unread()))));
        }
        spread(draft, cells);
        return form(activity, viewer, cells, chosen, FormErrors.none());
    }

    /** Rows for all sessions, so that what is wrong with one is said beside it; not where some could not be read. */
    private static void spread(ActivityDraft draft, Map<String, String> cells) {
        if (draft.unread().isEmpty()) {
            ActivityForms.rows(
                    cells,
                    draft.sessions().stream().limit(ActivityDraft.MOST_SESSIONS).toList());
        }
    }

    private ModelAndView form(
            Optional<ActivityView> activity,
            Viewer viewer,
            Map<String, String> cells,
            Map<String, Set<String>> lists,
            FormErrors errors) {
        return new ModelAndView("activities/edit", "page", forms.page(activity, viewer, cells, lists, errors));
    }
}
