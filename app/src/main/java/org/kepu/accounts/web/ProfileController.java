package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountQueries;
import org.kepu.accounts.GrantView;
import org.kepu.accounts.Passwords;
import org.kepu.accounts.Sessions;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Times;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: roles, password, where signed in. */
@Controller
class ProfileController {

    private final AccountQueries accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Workplaces workplaces;

    ProfileController(AccountQueries accounts, Passwords passwords, Sessions sessions, Workplaces workplaces) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.workplaces = workplaces;
    }

    @GetMapping("/me")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return page(viewer, FormErrors.none(), request);
    }

    @PostMapping("/me/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        AccountId account = viewer.account().orElseThrow();
        var address = InetAddress.ofLiteral(request.getRemoteAddr());
        return switch (passwords.change(account, current, password, address, session(request))) {
            case Outcome.Done<AccountId> _ -> Answer.next("/me", Flash.success("me.password.changed"), redirect);
            case Outcome.Refused<AccountId> refused -> Answer.again(page(viewer, FormErrors.of(refused), request));
        };
    }

    @PostMapping("/me/sessions/end")
    String endSessions(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endAllBut(viewer.account().orElseThrow(), session(request));
        Flash.success("me.sessions.ended").on(redirect);
        return "redirect:/me";
    }

    private ModelAndView page(Viewer viewer, FormErrors errors, HttpServletRequest request) {
        AccountId account = viewer.account().orElseThrow();
        var view = accounts.get(viewer, account);
        List<GrantView> grants = accounts.listGrants(account);
        Scopes scopes = Scopes.of(grants, workplaces);
        String current = session(request);
        ProfilePage page = new ProfilePage(
                view.name(),
                accounts.getSignInName(account).text(),
                grants.stream().map(grant -> AccountPage.grant(grant, scopes)).toList(),
                sessions.list(account).stream()
                        .map(open -> session(open, open.id().equals(current)))
                        .toList(),
                accounts.listSignIns(account, 10).stream().map(SignInLine::of).toList(),
                errors);
        return new ModelAndView("accounts/me", "page", page);
    }

    private static ProfilePage.Session session(Sessions.Open open, boolean current) {
        return new ProfilePage.Session(
                Browser.name(open.browser()),
                open.address(),
                Times.minute(open.begun()),
                Times.minute(open.used()),
                current);
    }

    private static String session(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
