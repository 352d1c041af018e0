package org.kepu.signups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.signups.OwnSignUps;
import org.kepu.signups.SignUpId;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignUpState;
import org.kepu.signups.SignUpView;
import org.kepu.signups.WaitingList;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own sign-up: by the secret link, by number and mobile, or signed in. */
@Controller
class MySignUpController {

    private final OwnSignUps own;
    private final SignUpQueries queries;
    private final WaitingList waitingList;
    private final Clock clock;

    MySignUpController(OwnSignUps own, SignUpQueries queries, WaitingList waitingList, Clock clock) {
        this.own = own;
        this.queries = queries;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @GetMapping("/signups/mine")
    ModelAndView ask(Viewer viewer) {
        return find(viewer, "", "", FormErrors.none());
    }

    @PostMapping("/signups/mine")
    ModelAndView find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String mobile,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (own.find(number, mobile, InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case Outcome.Done<String>(String key) -> new ModelAndView("redirect:/signups/mine/" + key);
            case Outcome.Refused<String> refused -> Answer.again(find(viewer, number, mobile, FormErrors.of(refused)));
        };
    }

    @GetMapping("/signups/mine/{key}")
    ModelAndView byLink(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String done) {
        return page(own.get(key), "/signups/mine/" + key, step, done, FormErrors.none());
    }

    @PostMapping("/signups/mine/{key}/steps")
    ModelAndView takeByLink(
            @PathVariable String key, @RequestParam(defaultValue = "") String step, RedirectAttributes redirect) {
        return take(own.get(key), "/signups/mine/" + key, step, redirect);
    }

    @GetMapping("/signups/own/{ownSignUp}")
    ModelAndView signedIn(
            @PathVariable("ownSignUp") String signUp, @RequestParam(defaultValue = "") String step, Viewer viewer) {
        return page(ownOf(signUp, viewer), "/signups/own/" + signUp, step, "", FormErrors.none());
    }

    @PostMapping("/signups/own/{ownSignUp}/steps")
    ModelAndView takeSignedIn(
            @PathVariable("ownSignUp") String signUp,
            @RequestParam(defaultValue = "") String step,
            Viewer viewer,
            RedirectAttributes redirect) {
        return take(ownOf(signUp, viewer), "/signups/own/" + signUp, step, redirect);
    }

    private SignUpView ownOf(String signUp, Viewer viewer) {
        return own.get(SignUpId.parse(signUp), viewer.account().orElseThrow());
    }

    private ModelAndView take(SignUpView signUp, String address, String step, RedirectAttributes redirect) {
        Outcome<SignUpState> outcome = switch (step) {
            case "accept" -> waitingList.accept(signUp.id(), clock.instant());
            case "cancel" -> waitingList.cancel(signUp.id(), clock.instant());
            default -> throw new NotFound("step " + step);
        };
        return switch (outcome) {
            case Outcome.Refused<SignUpState> refused ->
                Answer.again(page(queries.get(signUp.id()), address, "", "", FormErrors.of(refused)));
            case Outcome.Done<SignUpState>(SignUpState state) ->
                Answer.next(address, Flash.success("signups.now." + state.name()), redirect);
        };
    }

    private ModelAndView find(Viewer viewer, String number, String mobile, FormErrors errors) {
        List<SignUpView> signedUp = viewer.account()
                .map(account -> queries.listOf(account, clock.instant()))
                .orElse(List.of());
        return new ModelAndView("signups/find", "page", new FindPage(signedUp, number, mobile, errors));
    }

    private ModelAndView page(SignUpView signUp, String address, String step, String done, FormErrors errors) {
        Optional<String> code = own.findCode(signUp.id());
        return new ModelAndView(
                "signups/mine",
                "page",
                new MyPage(
                        signUp,
                        address,
                        code.map(text -> text.replaceAll("(.{4})(?=.)", "$1-")).orElse(""),
                        code.map(QrCode::of),
                        "cancel".equals(step),
                        done.equals(signUp.state().name()),
                        clock.instant(),
                        errors));
    }
}
