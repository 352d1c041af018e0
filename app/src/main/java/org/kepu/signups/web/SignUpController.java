package org.kepu.signups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UuidV7;
import org.kepu.signups.Occupancy;
import org.kepu.signups.Place;
import org.kepu.signups.PlaceQueries;
import org.kepu.signups.SignUpDraft;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignedUp;
import org.kepu.signups.SigningUp;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing up. */
@Controller
class SignUpController {

    private final ActivityQueries activities;
    private final SigningUp signingUp;
    private final SignUpQueries queries;
    private final Clock clock;

    SignUpController(ActivityQueries activities, SigningUp signingUp, SignUpQueries queries, Clock clock) {
        this.activities = activities;
        this.signingUp = signingUp;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/activities/{activity}/signup")
    ModelAndView ask(@PathVariable String activity, @RequestParam Map<String, String> asked, Viewer viewer) {
        Map<String, String> typed = new HashMap<>(asked);
        if (viewer.signedIn()) {
            typed.putIfAbsent("name", viewer.name());
        }
        return page(activities.getPublic(ActivityId.parse(activity)), typed, FormErrors.none());
    }

    @PostMapping("/activities/{activity}/signup")
    ModelAndView send(
            @PathVariable String activity,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            HttpServletRequest request) {
        ActivityView view = activities.getPublic(ActivityId.parse(activity));
        Optional<Place> chosen = chosen(offered(view), form);
        if (chosen.isEmpty()) {
            Refusal missing = Refusal.at("place", "signups.refusal.place");
            return Answer.again(page(view, form, FormErrors.of(new Outcome.Refused<>(List.of(missing)))));
        }
        InetAddress from = InetAddress.ofLiteral(request.getRemoteAddr());
        return switch (signingUp.signUp(chosen.get(), SignUpDraft.read(form), viewer, from, clock.instant())) {
            case Outcome.Refused<SignedUp> refused -> Answer.again(page(view, form, FormErrors.of(refused)));
            case Outcome.Done<SignedUp>(SignedUp done) ->
                // said by the page it leads to, as a message on the way would make the server write a session
                new ModelAndView("redirect:/signups/mine/" + done.key() + "?done=" + done.state());
        };
    }

    private List<Place> offered(ActivityView view) {
        return PlaceQueries.list(view, activities.listSessions(view.id()));
    }

    private Optional<Place> chosen(List<Place> offered, Map<String, String> typed) {
        List<Place> open = open(offered);
        return open.size() == 1
                ? Optional.of(open.getFirst())
                : open.stream()
                        .filter(place -> place.id().toString().equals(typed.getOrDefault("place", "")))
                        .findFirst();
    }

    /** Those one can sign up for now; all, so that it can be said why, if there is none. */
    private List<Place> open(List<Place> offered) {
        Instant now = clock.instant();
        List<Place> open = offered.stream().filter(place -> place.openAt(now)).toList();
        return open.isEmpty() ? offered : open;
    }

    private ModelAndView page(ActivityView view, Map<String, String> typed, FormErrors errors) {
        List<Place> offered = offered(view);
        List<Place> open = open(offered);
        Optional<Place> chosen = chosen(offered, typed);
        Optional<Integer> left = chosen.flatMap(place -> queries.listOccupancy(place.activity()).stream()
                .filter(taken -> taken.place().equals(place.id()))
                .findFirst()
                .flatMap(Occupancy::left)
                .or(place::capacity));
        return new ModelAndView(
                "signups/signup",
                "page",
                new SignUpPage(
                        view.id().toString(),
                        view.title(),
                        open,
                        chosen,
                        left,
                        !typed.getOrDefault("group", "").isEmpty(),
                        typed.getOrDefault("form", UuidV7.create().toString()),
                        clock.instant(),
                        typed,
                        errors));
    }
}
