package org.kepu.checkins.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.checkins.CheckIns;
import org.kepu.checkins.Decision;
import org.kepu.checkins.RecordId;
import org.kepu.checkins.SelfCheckIn;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.signups.CodeView;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignUpState;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who came, conflicts to decide, and the posters. */
@Controller
class ResultController {

    private final ActivityQueries activities;
    private final SignUpQueries signUps;
    private final CheckIns checkIns;
    private final SelfCheckIn self;
    private final String publicUrl;

    ResultController(
            ActivityQueries activities,
            SignUpQueries signUps,
            CheckIns checkIns,
            SelfCheckIn self,
            @Value("${kepu.public-url:}") String publicUrl) {
        this.activities = activities;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.self = self;
        this.publicUrl = publicUrl.replaceFirst("/$", "");
    }

    @GetMapping("/activities/work/{activity}/checkin/result")
    ModelAndView show(@PathVariable String activity) {
        return page(ActivityId.parse(activity), FormErrors.none());
    }

    @PostMapping("/activities/work/{activity}/checkin/result/{doorRecord}")
    ModelAndView decide(
            @PathVariable String activity,
            @PathVariable String doorRecord,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ActivityId id = ActivityId.parse(activity);
        boolean counted = "count".equals(form.get("decision"));
        String heads = form.getOrDefault("heads", "").strip();
        Audience audience = Arrays.stream(Audience.values())
                .filter(each -> each.name().equals(form.getOrDefault("audience", "")))
                .findFirst()
                .orElse(Audience.GENERAL);
        Decision decision = new Decision(
                counted,
                audience,
                !counted ? 0 : heads.matches("[0-9]{1,4}") ? Integer.parseInt(heads) : -1,
                viewer.name());
        return switch (checkIns.decide(id, RecordId.parse(doorRecord), decision, viewer)) {
            case Outcome.Refused<RecordId> refused -> Answer.again(page(id, FormErrors.of(refused)));
            case Outcome.Done<RecordId> _ ->
                Answer.next(
                        "/activities/work/" + id + "/checkin/result",
                        Flash.success(counted ? "checkins.counted" : "checkins.dismissed"),
                        redirect);
        };
    }

    @GetMapping("/activities/work/{activity}/checkin/poster")
    ModelAndView poster(@PathVariable String activity) {
        ActivityView view = activities.get(ActivityId.parse(activity));
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        List<PosterPage.Sheet> sheets = activities.listSessions(view.id()).stream()
                .filter(session -> !session.calledOff())
                .map(session -> {
                    String address = base + "/checkin/" + self.posterKey(session);
                    return new PosterPage.Sheet(session, address, QrCode.of(address));
                })
                .toList();
        return new ModelAndView(
                "checkins/poster", "page", new PosterPage(view.id().toString(), view.title(), sheets));
    }

    private ModelAndView page(ActivityId id, FormErrors errors) {
        ActivityView view = activities.get(id);
        List<SessionView> sessions = activities.listSessions(id);
        List<CodeView> codes = signUps.listCodes(id);
        Map<SessionId, Integer> coming = new HashMap<>();
        Map<SessionId, Integer> capacity = new HashMap<>();
        for (SessionView session : sessions) {
            coming.put(
                    session.id(),
                    codes.stream()
                            .filter(code -> code.state() == SignUpState.CONFIRMED
                                    && code.session().map(session.id()::equals).orElse(true))
                            .mapToInt(CodeView::seats)
                            .sum());
            view.signUp().capacity().ifPresent(places -> capacity.put(session.id(), places));
        }
        return new ModelAndView(
                "checkins/result",
                "page",
                new ResultPage(
                        id.toString(), view.title(), sessions, checkIns.attendance(id), coming, capacity, errors));
    }
}
