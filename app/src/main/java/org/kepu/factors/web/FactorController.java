package org.kepu.factors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.factors.SecondFactor;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Times;
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

/** One's own second factor, and taking away that of somebody who has lost it. */
@Controller
class FactorController {

    private final SecondFactor factor;
    private final SetUps setUps;

    FactorController(SecondFactor factor, SetUps setUps) {
        this.factor = factor;
        this.setUps = setUps;
    }

    @GetMapping("/me/second-factor")
    ModelAndView show(Viewer viewer) {
        return page(viewer, FormErrors.none());
    }

    @PostMapping("/me/second-factor/set-up")
    ModelAndView setUp(Viewer viewer) {
        return factor.since(self(viewer)).isPresent()
                ? page(viewer, FormErrors.none())
                : setUps.page(self(viewer), "/me/second-factor", FormErrors.none());
    }

    @PostMapping("/me/second-factor")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        return switch (factor.confirm(self(viewer), code, EntranceController.address(request))) {
            case Outcome.Done<List<String>>(var codes) -> codes(codes);
            case Outcome.Refused<List<String>> refused ->
                setUps.page(self(viewer), "/me/second-factor", FormErrors.of(refused));
        };
    }

    @PostMapping("/me/second-factor/codes")
    ModelAndView renewCodes(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        return switch (factor.renewCodes(self(viewer), code, EntranceController.address(request))) {
            case Outcome.Done<List<String>>(var codes) -> codes(codes);
            case Outcome.Refused<List<String>> refused -> page(viewer, FormErrors.of(refused));
        };
    }

    @PostMapping("/me/second-factor/off")
    ModelAndView giveUp(
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return switch (factor.giveUp(viewer, code, EntranceController.address(request))) {
            case Outcome.Done<AccountId> _ ->
                Answer.next("/me/second-factor", Flash.success("factors.off.done"), redirect);
            case Outcome.Refused<AccountId> refused -> page(viewer, FormErrors.of(refused));
        };
    }

    @PostMapping("/accounts/{account}/second-factor/reset")
    String reset(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        AccountId id = AccountId.parse(account);
        switch (factor.reset(viewer, id)) {
            case Outcome.Done<AccountId> _ ->
                Flash.success("factors.reset.done").on(redirect);
            case Outcome.Refused<AccountId> refused ->
                Flash.warn(refused.refusals().getFirst().key()).on(redirect);
        }
        return "redirect:/accounts/" + id;
    }

    private ModelAndView page(Viewer viewer, FormErrors errors) {
        String since = factor.since(self(viewer)).map(Times::minute).orElse("");
        ModelAndView page =
                new ModelAndView("factors/show", "page", new FactorPage(since, factor.required(viewer), errors));
        if (errors.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("factors/codes", "page", new RecoveryPage(codes, "/me/second-factor"));
    }

    private static AccountId self(Viewer viewer) {
        return viewer.account().orElseThrow();
    }
}
