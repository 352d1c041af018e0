package org.kepu.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Outcome;
import org.kepu.visits.Answering;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the side that is served says whether the team was there. */
@Controller
class VisitAnswerController {

    private final Answering answering;
    private final TeamQueries teams;
    private final AreaQueries areas;

    VisitAnswerController(Answering answering, TeamQueries teams, AreaQueries areas) {
        this.answering = answering;
        this.teams = teams;
        this.areas = areas;
    }

    @GetMapping("/visits")
    ModelAndView form() {
        return page(AnswerPage.form("", FormErrors.none()));
    }

    @PostMapping("/visits")
    ModelAndView find(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (answering.find(code, InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case Outcome.Done<VisitView>(VisitView visit) -> new ModelAndView("redirect:/visits/" + visit.key());
            case Outcome.Refused<VisitView> refused -> {
                ModelAndView again = page(AnswerPage.form(code, FormErrors.of(refused)));
                boolean unknown = refused.refusals().getFirst().field().equals("code");
                again.setStatus(unknown ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.TOO_MANY_REQUESTS);
                yield again;
            }
        };
    }

    @GetMapping("/visits/{key}")
    ModelAndView show(@PathVariable String key, Viewer viewer) {
        return page(answering.get(key), "", viewer, FormErrors.none());
    }

    @PostMapping("/visits/{key}")
    ModelAndView answer(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (answering.answer(key, agrees, note, viewer)) {
            case Outcome.Refused<VisitId> refused ->
                Answer.again(page(answering.get(key), note, viewer, FormErrors.of(refused)));
            case Outcome.Done<VisitId> _ -> Answer.next("/visits/" + key, Flash.success("visits.thanks"), redirect);
        };
    }

    private ModelAndView page(VisitView visit, String note, Viewer viewer, FormErrors errors) {
        return page(new AnswerPage(
                "",
                Optional.of(visit),
                teams.find(visit.team()).map(TeamView::name).orElse("…"),
                areas.find(visit.area()).map(Area::name).orElse("…"),
                answering.serves(visit, viewer),
                note,
                errors));
    }

    private static ModelAndView page(AnswerPage page) {
        return new ModelAndView("visits/answer", "page", page);
    }
}
