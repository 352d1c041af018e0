package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.Administration;
import org.kepu.accounts.Inviting;
import org.kepu.accounts.Revealing;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inviting people and correcting what is known of them. */
@Controller
class PersonController {

    private final AccountQueries accounts;
    private final Inviting inviting;
    private final Administration administration;
    private final Revealing revealing;
    private final Workplaces workplaces;

    PersonController(
            AccountQueries accounts,
            Inviting inviting,
            Administration administration,
            Revealing revealing,
            Workplaces workplaces) {
        this.revealing = revealing;
        this.accounts = accounts;
        this.inviting = inviting;
        this.administration = administration;
        this.workplaces = workplaces;
    }

    @GetMapping("/accounts/new")
    ModelAndView blank(Viewer viewer) {
        return invitation(PersonForm.EMPTY, FormErrors.none(), viewer);
    }

    @PostMapping("/accounts")
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer,
            HttpServletRequest request) {
        PersonForm form = new PersonForm(name, signInName, unit);
        return switch (inviting.invite(viewer, form.person())) {
            case Outcome.Done<Inviting.Invited>(var invited) ->
                LinkPage.invitation(form.name(), "/accounts/" + invited.account(), invited.link(), request)
                        .view();
            case Outcome.Refused<Inviting.Invited> refused ->
                Answer.again(invitation(form, FormErrors.of(refused), viewer));
        };
    }

    @GetMapping("/accounts/{account}/edit")
    ModelAndView edit(@PathVariable String account, Viewer viewer) {
        AccountId id = AccountId.parse(account);
        PersonForm form = PersonForm.of(accounts.get(viewer, id), revealing.signInName(viewer, id));
        return correction(account, form, FormErrors.none(), viewer);
    }

    @PostMapping("/accounts/{account}/edit")
    ModelAndView change(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String unit,
            Viewer viewer,
            RedirectAttributes redirect) {
        PersonForm form = new PersonForm(name, signInName, unit);
        return switch (administration.change(viewer, AccountId.parse(account), form.person())) {
            case Outcome.Done<AccountId>(var changed) ->
                Answer.next("/accounts/" + changed, Flash.success("accounts.changed"), redirect);
            case Outcome.Refused<AccountId> refused ->
                Answer.again(correction(account, form, FormErrors.of(refused), viewer));
        };
    }

    private ModelAndView invitation(PersonForm form, FormErrors errors, Viewer viewer) {
        return page(new PersonPage("/accounts", "accounts.new", "/accounts", form, places(viewer), errors));
    }

    private ModelAndView correction(String account, PersonForm form, FormErrors errors, Viewer viewer) {
        String path = "/accounts/" + AccountId.parse(account);
        return page(new PersonPage(path + "/edit", "accounts.edit", path, form, places(viewer), errors));
    }

    private List<Option> places(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(Role.SYSTEM_ADMIN);
        return Stream.concat(
                        workplaces.listUnits(scopes).stream().map(unit -> new Option("UNIT:" + unit.id(), unit.name())),
                        workplaces.listAreas(scopes, "").stream()
                                .map(area -> new Option("AREA:" + area.id(), area.name())))
                .toList();
    }

    private static ModelAndView page(PersonPage page) {
        return new ModelAndView("accounts/person", "page", page);
    }
}
