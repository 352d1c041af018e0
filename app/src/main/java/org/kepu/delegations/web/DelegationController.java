package org.kepu.delegations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.delegations.DelegationDraft;
import org.kepu.delegations.DelegationId;
import org.kepu.delegations.Delegations;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.UnitQueries;
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

/** Lets somebody who will be away name who acts meanwhile. */
@Controller
class DelegationController {

    private final Delegations delegations;
    private final UnitQueries units;
    private final Clock clock;

    DelegationController(Delegations delegations, UnitQueries units, Clock clock) {
        this.delegations = delegations;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    ModelAndView list(Viewer viewer) {
        return page(viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/delegations")
    ModelAndView give(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Grant post = delegations.lendable(viewer).stream()
                .filter(grant -> value(grant).equals(form.get("post")))
                .findFirst()
                .orElseThrow(() -> new NotFound("post of this viewer"));
        RowReader reader = new RowReader(SheetRow.typed(form));
        String taker = form.getOrDefault("taker", "");
        DelegationDraft draft = new DelegationDraft(
                post.role(),
                unit(post),
                taker.isEmpty() ? Optional.empty() : Optional.of(AccountId.parse(taker)),
                reader.day("first"),
                reader.day("last"),
                form.getOrDefault("reason", ""));
        if (delegations.give(draft, viewer) instanceof Outcome.Refused<DelegationId> refused) {
            return Answer.again(page(viewer, form, FormErrors.of(refused)));
        }
        return Answer.next("/delegations", Flash.success("delegations.given"), redirect);
    }

    @PostMapping("/delegations/{delegation}/end")
    String end(@PathVariable("delegation") String id, Viewer viewer, RedirectAttributes redirect) {
        delegations.end(DelegationId.parse(id), viewer);
        Flash.success("delegations.ended").on(redirect);
        return "redirect:/delegations";
    }

    private ModelAndView page(Viewer viewer, Map<String, String> cells, FormErrors errors) {
        List<DelegationPage.Post> posts = delegations.lendable(viewer).stream()
                .map(grant -> new DelegationPage.Post(
                        value(grant),
                        grant.role(),
                        units.get(unit(grant)).name(),
                        delegations.colleagues(unit(grant), viewer).stream()
                                .map(person -> new Option(person.account().toString(), person.name()))
                                .toList()))
                .toList();
        return new ModelAndView(
                "delegations/list",
                "page",
                new DelegationPage(delegations.list(viewer), posts, LocalDate.now(clock), cells, errors));
    }

    private static String value(Grant grant) {
        return grant.role() + ":" + unit(grant);
    }

    private static UnitId unit(Grant grant) {
        if (grant.scope() instanceof Scope.OfUnit(UnitId unit)) {
            return unit;
        }
        throw new IllegalArgumentException("no unit: " + grant);
    }
}
