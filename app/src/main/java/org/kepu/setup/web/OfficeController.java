package org.kepu.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.Granting;
import org.kepu.accounts.Inviting;
import org.kepu.accounts.Person;
import org.kepu.accounts.SignInName;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.setup.Setup;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitQueries;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invites who runs the plan: the administrator must not grant that role to himself. */
@Controller
class OfficeController {

    private final Setup setup;
    private final Inviting inviting;
    private final Granting granting;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficeController(
            Setup setup,
            Inviting inviting,
            Granting granting,
            AreaQueries areas,
            UnitQueries units,
            TransactionTemplate transaction,
            Clock clock) {
        this.setup = setup;
        this.inviting = inviting;
        this.granting = granting;
        this.areas = areas;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/setup/office")
    ModelAndView form() {
        setup.requireOpen();
        return setup.city().isEmpty()
                ? new ModelAndView("redirect:/setup/city")
                : new ModelAndView("setup/office", "page", page(Map.of(), FormErrors.none()));
    }

    @PostMapping("/setup/office")
    ModelAndView invite(@RequestParam Map<String, String> form, Viewer viewer, HttpServletRequest request) {
        setup.requireOpen();
        AreaId city = setup.city().orElseThrow(() -> new NotFound("city of the set-up"));
        return switch (invite(form, city, viewer)) {
            case Outcome.Done<Inviting.Invited>(var invited) -> {
                String link = ServletUriComponentsBuilder.fromContextPath(request)
                        .path(invited.link().path())
                        .build()
                        .toUriString();
                yield new ModelAndView(
                        "setup/office", "page", page(form, FormErrors.none()).with(link));
            }
            case Outcome.Refused<Inviting.Invited> refused ->
                Answer.again(new ModelAndView("setup/office", "page", page(form, FormErrors.of(refused))));
        };
    }

    /** The account and its role, or neither. */
    private Outcome<Inviting.Invited> invite(Map<String, String> form, AreaId city, Viewer viewer) {
        String unit = form.getOrDefault("unit", "");
        Person person = new Person(
                form.getOrDefault("name", ""),
                SignInName.of(form.getOrDefault("signInName", "")),
                unit.isEmpty() ? Optional.empty() : Optional.of(UnitId.parse(unit)),
                unit.isEmpty() ? Optional.of(city) : Optional.empty());
        return transaction.execute(status -> {
            Outcome<Inviting.Invited> outcome = inviting.invite(viewer, person);
            if (outcome instanceof Outcome.Done<Inviting.Invited>(var invited)
                    && granting.grant(
                                    viewer,
                                    invited.account(),
                                    Role.OFFICE,
                                    new Scope.WithinArea(city),
                                    LocalDate.now(clock),
                                    Optional.empty())
                            instanceof Outcome.Refused<?> refused) {
                status.setRollbackOnly();
                return Outcome.refused(refused.refusals());
            }
            return outcome;
        });
    }

    private SetupPage page(Map<String, String> cells, FormErrors errors) {
        Area city = areas.get(setup.city().orElseThrow(() -> new NotFound("city of the set-up")));
        List<Option> choices = units.list(city.id()).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
        return SetupPage.of(5, "/setup/office", cells, errors)
                .about(city, areas.listCounties(city.id()).size(), choices, setup.unitsShipped());
    }
}
