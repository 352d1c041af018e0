package org.kepu.accounts.web;

import java.util.Optional;
import org.kepu.accounts.Inviting;
import org.kepu.accounts.Passwords;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
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

/** Where one-time links lead: an invited person comes in, and a forgotten password is replaced. */
@Controller
class InvitationController {

    private final Inviting inviting;
    private final Passwords passwords;

    InvitationController(Inviting inviting, Passwords passwords) {
        this.inviting = inviting;
        this.passwords = passwords;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView invited(@PathVariable String token) {
        return inviting.find(token)
                .map(guest -> invitation(token, guest, guest.name(), FormErrors.none()))
                .orElseGet(InvitationController::over);
    }

    @PostMapping("/invitation/{token}")
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        Optional<Inviting.Guest> guest = inviting.find(token);
        return switch (inviting.accept(token, name, password)) {
            case Outcome.Done<AccountId> _ -> signIn("invitation.accepted", redirect);
            case Outcome.Refused<AccountId> refused ->
                guest.map(person -> Answer.again(invitation(token, person, name, FormErrors.of(refused))))
                        .orElseGet(InvitationController::over);
        };
    }

    @GetMapping("/new-password/{token}")
    ModelAndView forgotten(@PathVariable String token) {
        return passwords
                .findReset(token)
                .map(guest -> reset(token, guest, FormErrors.none()))
                .orElseGet(InvitationController::over);
    }

    @PostMapping("/new-password/{token}")
    ModelAndView reset(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
        Optional<Inviting.Guest> guest = passwords.findReset(token);
        return switch (passwords.reset(token, password)) {
            case Outcome.Done<AccountId> _ -> signIn("newPassword.set", redirect);
            case Outcome.Refused<AccountId> refused ->
                guest.map(person -> Answer.again(reset(token, person, FormErrors.of(refused))))
                        .orElseGet(InvitationController::over);
        };
    }

    private static ModelAndView invitation(String token, Inviting.Guest guest, String name, FormErrors errors) {
        return page(new PasswordPage(
                "invitation", "/invitation/" + token, guest.signInName().text(), name, true, errors));
    }

    private static ModelAndView reset(String token, Inviting.Guest guest, FormErrors errors) {
        return page(new PasswordPage(
                "newPassword", "/new-password/" + token, guest.signInName().text(), guest.name(), false, errors));
    }

    private static ModelAndView page(PasswordPage page) {
        return new ModelAndView("accounts/password", "page", page);
    }

    private static ModelAndView over() {
        ModelAndView page = new ModelAndView("accounts/link-over");
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static ModelAndView signIn(String key, RedirectAttributes redirect) {
        return Answer.next("/sign-in", Flash.success(key), redirect);
    }
}
