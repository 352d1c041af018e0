package org.kepu.checkins.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.SessionView;
import org.kepu.checkins.SelfCheckIn;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Checking in alone by the poster at the venue. */
@Controller
class SelfCheckInController {

    private final SelfCheckIn self;
    private final ActivityQueries activities;
    private final Clock clock;

    SelfCheckInController(SelfCheckIn self, ActivityQueries activities, Clock clock) {
        this.self = self;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/checkin/{poster}")
    ModelAndView ask(@PathVariable String poster) {
        return page(poster, 0, "", FormErrors.none());
    }

    @PostMapping("/checkin/{poster}")
    ModelAndView checkIn(
            @PathVariable String poster, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (self.checkIn(poster, code, InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case Outcome.Done<Integer>(Integer seats) -> page(poster, seats, "", FormErrors.none());
            case Outcome.Refused<Integer> refused -> Answer.again(page(poster, 0, code, FormErrors.of(refused)));
        };
    }

    private ModelAndView page(String poster, int come, String code, FormErrors errors) {
        SessionView session = self.get(poster);
        return new ModelAndView(
                "checkins/self",
                "page",
                new SelfPage(
                        poster,
                        activities.get(session.activity()).title(),
                        session,
                        self.openAt(session, clock.instant()),
                        come,
                        code,
                        errors));
    }
}
