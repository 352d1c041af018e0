package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kepu.accounts.Entrance;
import org.kepu.accounts.Inviting;
import org.kepu.accounts.Passwords;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In the doorway: a password that is too old is replaced. */
@Controller
class ExpiredPasswordController {

    private final Entrance entrance;
    private final Passwords passwords;

    ExpiredPasswordController(Entrance entrance, Passwords passwords) {
        this.entrance = entrance;
        this.passwords = passwords;
    }

    @GetMapping("/sign-in/password")
    ModelAndView form(HttpServletRequest request) {
        return entrance.waiting(request)
                .map(account -> page(account, FormErrors.none()))
                .orElseGet(() -> new ModelAndView("redirect:/sign-in"));
    }

    @PostMapping("/sign-in/password")
    ModelAndView renew(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<AccountId> account = entrance.waiting(request);
        if (account.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        return switch (passwords.renew(account.get(), password)) {
            case Outcome.Done<AccountId> _ ->
                new ModelAndView(Passages.follow(entrance.taken("password", request, response), redirect));
            case Outcome.Refused<AccountId> refused -> Answer.again(page(account.get(), FormErrors.of(refused)));
        };
    }

    private ModelAndView page(AccountId account, FormErrors errors) {
        Inviting.Guest guest = passwords.whose(account);
        return new ModelAndView(
                "accounts/password",
                "page",
                new PasswordPage(
                        "expired", "/sign-in/password", guest.signInName().text(), guest.name(), false, errors));
    }
}
