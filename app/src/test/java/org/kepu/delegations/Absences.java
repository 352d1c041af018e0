package org.kepu.delegations;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.Accounts;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** Liaisons who are away today, and who acts for them. */
@Component
public class Absences {

    private final Delegations delegations;
    private final Accounts accounts;
    private final AccountFixture people;
    private final Clock clock;

    Absences(Delegations delegations, Accounts accounts, AccountFixture people, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** Who is away, and the colleague who holds the role meanwhile. */
    public record Absence(Viewer away, Viewer standIn) {}

    /** A liaison of this unit is away today. */
    public Absence ofLiaison(UnitId unit) {
        AccountId account = people.working(unit);
        people.grant(account, Role.LIAISON, new Scope.OfUnit(unit));
        Viewer away = accounts.findViewer(account).orElseThrow();
        AccountId colleague = people.working(unit);
        LocalDate today = LocalDate.now(clock);
        done(delegations.give(
                new DelegationDraft(
                        Role.LIAISON, unit, Optional.of(colleague), Optional.of(today), Optional.of(today), "出差"),
                away));
        return new Absence(away, accounts.findViewer(colleague).orElseThrow());
    }
}
