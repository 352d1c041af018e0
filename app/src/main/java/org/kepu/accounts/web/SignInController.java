package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.accounts.Entrance;
import org.kepu.accounts.SignIn;
import org.kepu.accounts.SignInName;
import org.kepu.accounts.SigningIn;
import org.kepu.shared.Refusal;
import org.kepu.web.Redirects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Entrance entrance;
    private final Duration idle;
    private final boolean demo;

    SignInController(
            SigningIn signingIn,
            Entrance entrance,
            @Value("${spring.session.timeout}") Duration idle,
            Environment environment) {
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.idle = idle;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/sign-in")
    ModelAndView page(@RequestParam(defaultValue = "/start") String next, Viewer viewer, HttpServletRequest request) {
        if (viewer.signedIn()) {
            return new ModelAndView("redirect:" + Redirects.local(next));
        }
        Optional<Refusal> ended = entrance.wasSignedIn(request)
                ? Optional.of(Refusal.at("", "signIn.ended", idle.toMinutes()))
                : Optional.empty();
        return page(new SignInPage("", Redirects.local(next), ended, Optional.empty(), demo));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/start") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (signingIn.signIn(
                SignInName.of(name), password, InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case SignIn.Right(var account) ->
                new ModelAndView(
                        Passages.follow(entrance.enter(account, Redirects.local(next), request, response), redirect));
            case SignIn.Wrong() ->
                refused(name, next, Refusal.at("", "signIn.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
            case SignIn.TooMany(var wait) ->
                refused(
                        name,
                        next,
                        Refusal.at(
                                "",
                                "signIn.tooMany",
                                Math.max(1, wait.plusSeconds(59).toMinutes())),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    String signOut(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        viewer.account().ifPresent(signingIn::signOut);
        entrance.leave(request, response);
        return "redirect:/sign-in";
    }

    private ModelAndView refused(String name, String next, Refusal refusal, HttpStatus status) {
        ModelAndView page =
                page(new SignInPage(name, Redirects.local(next), Optional.empty(), Optional.of(refusal), demo));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(SignInPage page) {
        return new ModelAndView("accounts/sign-in", "page", page);
    }
}
