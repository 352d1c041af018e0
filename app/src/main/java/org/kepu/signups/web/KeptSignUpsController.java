package org.kepu.signups.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.signups.Participant;
import org.kepu.signups.ParticipantReading;
import org.kepu.signups.SignUpExport;
import org.kepu.signups.SignUpId;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignUpState;
import org.kepu.signups.SignUpView;
import org.kepu.spreadsheets.SheetFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who signed up, for those who keep the activity. */
@Controller
class KeptSignUpsController {

    private final ActivityQueries activities;
    private final SignUpQueries queries;
    private final ParticipantReading participants;
    private final SignUpExport export;

    KeptSignUpsController(
            ActivityQueries activities, SignUpQueries queries, ParticipantReading participants, SignUpExport export) {
        this.activities = activities;
        this.queries = queries;
        this.participants = participants;
        this.export = export;
    }

    @GetMapping("/activities/work/{activity}/signups")
    ModelAndView list(
            @PathVariable String activity,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        return page(ActivityId.parse(activity), state, page, Optional.empty(), Optional.empty());
    }

    @PostMapping("/activities/work/{activity}/signups/{signUp}/participant")
    ModelAndView read(
            @PathVariable String activity,
            @PathVariable String signUp,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        ActivityId id = ActivityId.parse(activity);
        SignUpId shown = SignUpId.parse(signUp);
        Participant who = participants.read(id, shown, viewer);
        return page(id, state, page, Optional.of(shown), Optional.of(who));
    }

    @GetMapping("/activities/work/{activity}/signups/export.xlsx")
    Object export(@PathVariable String activity, Viewer viewer, Locale locale) {
        ActivityView view = activities.get(ActivityId.parse(activity));
        return SheetFile.download(view.title(), export.workbook(view.id(), viewer, locale));
    }

    private ModelAndView page(
            ActivityId id, String state, int page, Optional<SignUpId> shown, Optional<Participant> inFull) {
        ActivityView activity = activities.get(id);
        Optional<SignUpState> wanted = Arrays.stream(SignUpState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        Paged<SignUpView> found = queries.list(id, wanted, Paging.of(page));
        List<SignUpId> ids = found.rows().stream().map(SignUpView::id).toList();
        return new ModelAndView(
                "signups/kept",
                "page",
                new KeptSignUpsPage(
                        id.toString(),
                        activity.title(),
                        queries.listOccupancy(id),
                        found,
                        participants.masked(ids),
                        wanted,
                        shown,
                        inFull));
    }
}
