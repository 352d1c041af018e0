package org.kepu.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFilter;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.AccountView;
import org.kepu.accounts.GrantView;
import org.kepu.accounts.Revealing;
import org.kepu.accounts.Status;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Times;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of accounts and one account. */
@Controller
class AccountController {

    private final AccountQueries accounts;
    private final Revealing revealing;
    private final Workplaces workplaces;

    AccountController(AccountQueries accounts, Revealing revealing, Workplaces workplaces) {
        this.revealing = revealing;
        this.accounts = accounts;
        this.workplaces = workplaces;
    }

    @GetMapping("/accounts")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        AccountFilter filter =
                new AccountFilter(q.strip(), Choices.find(Status.class, status), Choices.find(Role.class, role));
        Paged<AccountView> found = accounts.list(viewer, filter, Paging.of(page));
        Map<UnitId, String> units = workplaces.unitNames(
                found.rows().stream().flatMap(row -> row.unit().stream()).toList());
        Map<AreaId, String> areas = workplaces.areaNames(
                found.rows().stream().flatMap(row -> row.area().stream()).toList());
        List<AccountListPage.Row> rows =
                found.rows().stream().map(row -> row(row, units, areas)).toList();
        return new ModelAndView(
                "accounts/list", "page", new AccountListPage(new Paged<>(rows, found.paging(), found.total()), filter));
    }

    @GetMapping("/accounts/{account}")
    ModelAndView show(@PathVariable("account") String id, Viewer viewer) {
        AccountView view = accounts.get(viewer, AccountId.parse(id));
        return page(view, view.signInName());
    }

    @PostMapping("/accounts/{account}/reveal")
    ModelAndView reveal(@PathVariable("account") String id, Viewer viewer) {
        AccountId account = AccountId.parse(id);
        String whole = revealing.signInName(viewer, account).text();
        return page(accounts.get(viewer, account), whole);
    }

    private ModelAndView page(AccountView view, String signInName) {
        AccountId account = view.id();
        List<GrantView> grants = accounts.listGrants(account);
        Scopes scopes = Scopes.of(grants, workplaces);
        AccountPage page = new AccountPage(
                account.toString(),
                view.name(),
                signInName,
                place(view),
                view.status(),
                view.invitedUntil().map(Times::minute).orElse(""),
                grants.stream().map(grant -> AccountPage.grant(grant, scopes)).toList(),
                accounts.listSignIns(account, 10).stream().map(SignInLine::of).toList());
        return new ModelAndView("accounts/show", "page", page);
    }

    private String place(AccountView view) {
        return view.unit()
                .flatMap(unit ->
                        Optional.ofNullable(workplaces.unitNames(List.of(unit)).get(unit)))
                .or(() -> view.area()
                        .flatMap(area -> Optional.ofNullable(
                                workplaces.areaNames(List.of(area)).get(area))))
                .orElse("");
    }

    private static AccountListPage.Row row(AccountView row, Map<UnitId, String> units, Map<AreaId, String> areas) {
        return new AccountListPage.Row(
                "/accounts/" + row.id(),
                row.name(),
                row.signInName(),
                row.unit()
                        .map(unit -> units.getOrDefault(unit, ""))
                        .or(() -> row.area().map(area -> areas.getOrDefault(area, "")))
                        .orElse(""),
                row.roles(),
                row.status(),
                row.lastSignIn().map(Times::minute).orElse(""));
    }
}
