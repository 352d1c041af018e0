package org.kepu.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.GrantId;
import org.kepu.accounts.Granting;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving and taking roles. */
@Controller
class GrantController {

    private final AccountQueries accounts;
    private final Granting granting;
    private final ScopeOptions scopes;
    private final Clock clock;

    GrantController(AccountQueries accounts, Granting granting, ScopeOptions scopes, Clock clock) {
        this.accounts = accounts;
        this.granting = granting;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/accounts/{account}/grants/new")
    ModelAndView choose(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer) {
        GrantForm form = new GrantForm(role, "", LocalDate.now(clock).toString(), "", q.strip());
        return page(account, form, FormErrors.none(), viewer);
    }

    @PostMapping("/accounts/{account}/grants")
    ModelAndView grant(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            RedirectAttributes redirect) {
        GrantForm form = new GrantForm(role, scope, from, to, q);
        return switch (grant(AccountId.parse(account), form, viewer)) {
            case Outcome.Done<AccountId>(var granted) ->
                Answer.next("/accounts/" + granted, Flash.success("grants.granted"), redirect);
            case Outcome.Refused<AccountId> refused ->
                Answer.again(page(account, form, FormErrors.of(refused), viewer));
        };
    }

    @PostMapping("/accounts/{account}/grants/{grant}/revoke")
    String revoke(
            @PathVariable String account, @PathVariable String grant, Viewer viewer, RedirectAttributes redirect) {
        return switch (granting.revoke(viewer, AccountId.parse(account), GrantId.parse(grant))) {
            case Outcome.Done<AccountId>(var revoked) -> {
                Flash.success("grants.revoked").on(redirect);
                yield "redirect:/accounts/" + revoked;
            }
            case Outcome.Refused<AccountId> refused -> AccountActions.explain(refused, account, redirect);
        };
    }

    private Outcome<AccountId> grant(AccountId account, GrantForm form, Viewer viewer) {
        Optional<Role> role = form.chosenRole();
        Optional<Scope> scope = form.chosenScope(account);
        Optional<LocalDate> from = GrantForm.day(form.from());
        Optional<LocalDate> to = GrantForm.day(form.to());
        List<Refusal> missing = new ArrayList<>();
        if (role.isEmpty()) {
            missing.add(Refusal.at("role", "grants.role.missing"));
        }
        if (scope.isEmpty()) {
            missing.add(Refusal.at("scope", "grants.scope.missing"));
        }
        if (from.isEmpty()) {
            missing.add(Refusal.at("from", "grants.date"));
        }
        if (to.isEmpty() && !form.to().isBlank()) {
            missing.add(Refusal.at("to", "grants.date"));
        }
        return missing.isEmpty()
                ? granting.grant(viewer, account, role.orElseThrow(), scope.orElseThrow(), from.orElseThrow(), to)
                : Outcome.refused(missing);
    }

    private ModelAndView page(String account, GrantForm form, FormErrors errors, Viewer viewer) {
        var view = accounts.get(viewer, AccountId.parse(account));
        return new ModelAndView(
                "accounts/grant",
                "page",
                new GrantPage(
                        "/accounts/" + view.id(),
                        view.name(),
                        form,
                        Arrays.asList(Role.values()),
                        form.chosenRole()
                                .map(role -> scopes.list(role, view, form.q(), viewer))
                                .orElse(List.of()),
                        form.chosenRole().filter(ScopeOptions::searchable).isPresent(),
                        errors));
    }
}
