package org.kepu.activities.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityCells;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.calendar.WorkingDays;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
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
    private final WorkingDays workingDays;
    private final Clock clock;

    RegisterController(
            ActivityRegister register,
            ActivityQueries queries,
            ActivityForms forms,
            WorkingDays workingDays,
            Clock clock) {
        this.register = register;
        this.queries = queries;
        this.forms = forms;
        this.workingDays = workingDays;
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
        return form(Optional.empty(), viewer, FormPage.Typed.of(usual, Map.of()), FormErrors.none());
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
                FormPage.Typed.of(
                        ActivityForms.cells(view, queries.listSessions(view.id())), ActivityForms.lists(view)),
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
        WorkingCalendar days = workingDays.calendar();
        ActivityCells.Read read = ActivityCells.read(form.toSingleValueMap(), form, days::isHoliday);
        FormPage.Typed typed = ActivityForms.typed(form, read, days);
        if (form.containsKey("preview") || !read.fresh().isEmpty()) {
            return preview(activity, read, viewer, typed);
        }
        return switch (register.save(activity.map(ActivityView::id), read.draft(), viewer)) {
            case Outcome.Refused<ActivityId> refused ->
                Answer.again(form(activity, viewer, typed, FormErrors.of(refused)));
            case Outcome.Done<ActivityId>(ActivityId id) ->
                Answer.next("/activities/work/" + id, Flash.success("activities.saved"), redirect);
        };
    }

    /** Writes out the sessions that an entry makes, to look through before saving; whoever saves at once learns of holidays too. */
    private ModelAndView preview(
            Optional<ActivityView> activity, ActivityCells.Read read, Viewer viewer, FormPage.Typed typed) {
        if (!read.draft().unread().isEmpty()) {
            return Answer.again(
                    form(activity, viewer, typed, new FormErrors(read.draft().unread())));
        }
        return typed.cells().containsKey("preview")
                ? form(activity, viewer, typed, FormErrors.none())
                : Answer.again(form(
                        activity,
                        viewer,
                        typed,
                        new FormErrors(List.of(Refusal.at(
                                "keep",
                                "activities.refusal.holidays",
                                read.fresh().size())))));
    }

    private ModelAndView form(Optional<ActivityView> activity, Viewer viewer, FormPage.Typed typed, FormErrors errors) {
        return new ModelAndView("activities/edit", "page", forms.page(activity, viewer, typed, errors));
    }
}
