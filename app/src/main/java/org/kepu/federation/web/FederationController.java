package org.kepu.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.accounts.Entrance;
import org.kepu.accounts.Passage;
import org.kepu.federation.Federation;
import org.kepu.federation.Subject;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coming back from the provider: to sign in, or to link what it proved to one's account. */
@Controller
@ConditionalOnProperty("kepu.oidc.issuer")
class FederationController {

    private static final String LINKING = "federatedLinking";

    private final Federation federation;
    private final Entrance entrance;

    FederationController(Federation federation, Entrance entrance) {
        this.federation = federation;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in/federated")
    String back(Viewer viewer, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        Optional<Subject> subject = take(request);
        boolean linking =
                viewer.signedIn() && taken(request.getSession(), LINKING).isPresent();
        if (subject.isEmpty()) {
            Flash.warn("federation.failed").on(redirect);
            return viewer.signedIn() ? "redirect:/me/federation" : "redirect:/sign-in";
        }
        return linking ? link(viewer, subject.get(), redirect) : enter(subject.get(), request, response, redirect);
    }

    @GetMapping("/me/federation")
    ModelAndView show(Viewer viewer) {
        return page(viewer, false);
    }

    @PostMapping("/me/federation/link")
    ModelAndView begin(Viewer viewer, HttpServletRequest request) {
        request.getSession().setAttribute(LINKING, "yes");
        // A form of ours may not end at another site, a link may.
        return page(viewer, true);
    }

    @PostMapping("/me/federation/unlink")
    String unlink(Viewer viewer, RedirectAttributes redirect) {
        federation.unlink(viewer);
        Flash.success("federation.unlinked").on(redirect);
        return "redirect:/me/federation";
    }

    private ModelAndView page(Viewer viewer, boolean leaving) {
        boolean linked = federation.linked(viewer.account().orElseThrow());
        return new ModelAndView("federation/show", "page", new FederationPage(linked, leaving));
    }

    private String link(Viewer viewer, Subject subject, RedirectAttributes redirect) {
        switch (federation.link(viewer, subject)) {
            case Outcome.Done<AccountId> _ -> Flash.success("federation.linked").on(redirect);
            case Outcome.Refused<AccountId> refused ->
                Flash.warn(refused.refusals().getFirst().key()).on(redirect);
        }
        return "redirect:/me/federation";
    }

    private String enter(
            Subject subject, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        Optional<AccountId> account = federation.whose(subject);
        if (account.isEmpty()) {
            Flash.warn("federation.unknown").on(redirect);
            return "redirect:/sign-in";
        }
        Passage passage = entrance.enter(account.get(), "/start", request, response);
        passage.greeting()
                .ifPresent(greeting -> Flash.of(greeting.warn(), greeting.key(), greeting.arguments())
                        .on(redirect));
        return "redirect:" + passage.path();
    }

    private static Optional<Subject> take(HttpServletRequest request) {
        return taken(request.getSession(), FederationConfiguration.SUBJECT).map(text -> {
            int space = text.indexOf(' ');
            return new Subject(text.substring(0, space), text.substring(space + 1));
        });
    }

    private static Optional<String> taken(HttpSession session, String attribute) {
        Optional<String> text =
                Optional.ofNullable(session.getAttribute(attribute)).map(Object::toString);
        session.removeAttribute(attribute);
        return text;
    }
}
