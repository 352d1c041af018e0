package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.Administration;
import org.kepu.accounts.Inviting;
import org.kepu.accounts.OneTimeLink;
import org.kepu.accounts.Passwords;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of an account's page. */
@Controller
class AccountActions {

    private final AccountQueries accounts;
    private final Administration administration;
    private final Inviting inviting;
    private final Passwords passwords;

    AccountActions(AccountQueries accounts, Administration administration, Inviting inviting, Passwords passwords) {
        this.accounts = accounts;
        this.administration = administration;
        this.inviting = inviting;
        this.passwords = passwords;
    }

    @PostMapping("/accounts/{account}/lock")
    String lock(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        return change(account, viewer, administration::lock, "accounts.locked", redirect);
    }

    @PostMapping("/accounts/{account}/unlock")
    String unlock(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        return change(account, viewer, administration::unlock, "accounts.unlocked", redirect);
    }

    @PostMapping("/accounts/{account}/disable")
    String disable(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        return change(account, viewer, administration::disable, "accounts.disabled", redirect);
    }

    @PostMapping("/accounts/{account}/enable")
    String enable(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        return change(account, viewer, administration::enable, "accounts.enabled", redirect);
    }

    @PostMapping("/accounts/{account}/invitation/revoke")
    String revoke(@PathVariable String account, Viewer viewer, RedirectAttributes redirect) {
        return switch (inviting.revoke(viewer, AccountId.parse(account))) {
            case Outcome.Done<AccountId> _ -> {
                Flash.success("accounts.invitation.revoked").on(redirect);
                yield "redirect:/accounts";
            }
            case Outcome.Refused<AccountId> refused -> explain(refused, account, redirect);
        };
    }

    @PostMapping("/accounts/{account}/invitation")
    ModelAndView renew(
            @PathVariable String account, Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        var id = AccountId.parse(account);
        return switch (inviting.renew(viewer, id)) {
            case Outcome.Done<OneTimeLink>(var link) ->
                LinkPage.invitation(accounts.get(viewer, id).name(), "/accounts/" + id, link, request)
                        .view();
            case Outcome.Refused<OneTimeLink> refused -> new ModelAndView(explain(refused, account, redirect));
        };
    }

    @PostMapping("/accounts/{account}/new-password")
    ModelAndView offerReset(
            @PathVariable String account, Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        var id = AccountId.parse(account);
        return switch (passwords.offerReset(viewer, id)) {
            case Outcome.Done<OneTimeLink>(var link) ->
                LinkPage.newPassword(accounts.get(viewer, id).name(), "/accounts/" + id, link, request)
                        .view();
            case Outcome.Refused<OneTimeLink> refused -> new ModelAndView(explain(refused, account, redirect));
        };
    }

    private static String change(
            String account,
            Viewer viewer,
            BiFunction<Viewer, AccountId, Outcome<AccountId>> command,
            String done,
            RedirectAttributes redirect) {
        return switch (command.apply(viewer, AccountId.parse(account))) {
            case Outcome.Done<AccountId> _ -> {
                Flash.success(done).on(redirect);
                yield "redirect:/accounts/" + AccountId.parse(account);
            }
            case Outcome.Refused<AccountId> refused -> explain(refused, account, redirect);
        };
    }

    static String explain(Outcome.Refused<?> refused, String account, RedirectAttributes redirect) {
        Flash.warn(refused.refusals().getFirst().key()).on(redirect);
        return "redirect:/accounts/" + AccountId.parse(account);
    }
}
