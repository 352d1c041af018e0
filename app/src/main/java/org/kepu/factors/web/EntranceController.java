package org.kepu.factors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.kepu.accounts.Entrance;
import org.kepu.accounts.Passage;
import org.kepu.factors.SecondFactor;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The step between password and session. */
@Controller
class EntranceController {

    private static final String STEP = "factor";

    private final Entrance entrance;
    private final SecondFactor factor;
    private final SetUps setUps;

    EntranceController(Entrance entrance, SecondFactor factor, SetUps setUps) {
        this.entrance = entrance;
        this.factor = factor;
        this.setUps = setUps;
    }

    @GetMapping("/sign-in/second")
    ModelAndView form(HttpServletRequest request) {
        return entrance.waiting(request)
                .map(account -> factor.since(account).isPresent()
                        ? codePage(FormErrors.none())
                        : setUps.page(account, "/sign-in/second/set-up", FormErrors.none()))
                .orElseGet(EntranceController::again);
    }

    @PostMapping("/sign-in/second")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<AccountId> account = entrance.waiting(request);
        if (account.isEmpty()) {
            return again();
        }
        return switch (factor.check(account.get(), code, address(request))) {
            case Outcome.Done<AccountId> _ -> follow(entrance.taken(STEP, request, response), redirect);
            case Outcome.Refused<AccountId> refused -> Answer.again(codePage(FormErrors.of(refused)));
        };
    }

    @PostMapping("/sign-in/second/set-up")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountId> account = entrance.waiting(request);
        if (account.isEmpty()) {
            return again();
        }
        return switch (factor.confirm(account.get(), code, address(request))) {
            case Outcome.Done<List<String>>(var codes) -> {
                Passage passage = entrance.taken(STEP, request, response);
                yield new ModelAndView("factors/codes", "page", new RecoveryPage(codes, passage.path()));
            }
            case Outcome.Refused<List<String>> refused ->
                setUps.page(account.get(), "/sign-in/second/set-up", FormErrors.of(refused));
        };
    }

    static InetAddress address(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr());
    }

    private static ModelAndView follow(Passage passage, RedirectAttributes redirect) {
        passage.greeting()
                .ifPresent(greeting -> Flash.of(greeting.warn(), greeting.key(), greeting.arguments())
                        .on(redirect));
        return new ModelAndView("redirect:" + passage.path());
    }

    private static ModelAndView codePage(FormErrors errors) {
        return new ModelAndView("factors/code", "page", new CodePage(errors));
    }

    private static ModelAndView again() {
        return new ModelAndView("redirect:/sign-in");
    }
}
