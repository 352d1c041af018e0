package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class GrantingTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    private Granting granting;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private PlaceFixture places;

    private Place city;
    private Viewer security;

    @BeforeEach
    void aCityWithItsSecurityAdministrator() {
        city = places.create();
        security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
    }

    @Test
    void aRoleIsGrantedWithinTheOwnScopeAndTakenBack() {
        AccountId liaison =
                PlaceFixture.done(grant(security, city.person(), Role.LIAISON, new Scope.OfUnit(city.unit())));
        var grant = queries.listGrants(liaison).getFirst();
        assertThat(grant.grantedBy()).isEqualTo(security.name());
        PlaceFixture.done(granting.revoke(security, liaison, grant.id()));
        assertThat(queries.listGrants(liaison)).isEmpty();
    }

    @Test
    void nobodyGrantsToHimself() {
        assertThat(refusals(grant(
                        security, security.account().orElseThrow(), Role.OFFICE, new Scope.WithinArea(city.area()))))
                .contains("grants.self");
    }

    @Test
    void nobodyGrantsBeyondTheOwnScope() {
        Place foreign = places.create();
        for (Scope scope : List.of(
                new Scope.WithinArea(foreign.area()),
                new Scope.WithinArea(org.kepu.shared.AreaId.create()),
                new Scope.Everything())) {
            assertThat(refusals(grant(security, city.person(), Role.AUDITOR, scope)))
                    .contains("grants.beyond");
        }
        assertThat(refusals(grant(security, city.person(), Role.LIAISON, new Scope.OfUnit(foreign.unit()))))
                .contains("grants.beyond");
    }

    @Test
    void nobodyTakesBackWhatReachesBeyondTheOwnScope() {
        accounts.grant(city.person(), Role.SYSTEM_ADMIN, new Scope.Everything());
        var grant = queries.listGrants(city.person()).getFirst();
        assertThat(refusals(granting.revoke(security, city.person(), grant.id())))
                .contains("grants.beyond");
    }

    @Test
    void aRoleTakesOnlyItsKindsOfScope() {
        assertThat(refusals(grant(security, city.person(), Role.OFFICE, new Scope.OfUnit(city.unit()))))
                .contains("grants.kind");
    }

    @Test
    void theSameRoleOverTheSameScopeIsGrantedOnce() {
        grant(security, city.person(), Role.LIAISON, new Scope.OfUnit(city.unit()));
        assertThat(refusals(grant(security, city.person(), Role.LIAISON, new Scope.OfUnit(city.unit()))))
                .contains("grants.twice");
    }

    @Test
    void nobodyIsTwoKindsOfAdministrator() {
        Scope scope = new Scope.WithinArea(city.area());
        PlaceFixture.done(grant(security, city.person(), Role.SYSTEM_ADMIN, scope));
        assertThat(refusals(grant(security, city.person(), Role.SECURITY_ADMIN, scope)))
                .contains("grants.oneAdministrator");
        assertThat(refusals(grant(security, city.person(), Role.AUDITOR, scope)))
                .contains("grants.oneAdministrator");
    }

    @Test
    void theLastDayCannotComeBeforeTheFirst() {
        assertThat(refusals(granting.grant(
                        security,
                        city.person(),
                        Role.LIAISON,
                        new Scope.OfUnit(city.unit()),
                        TODAY,
                        Optional.of(TODAY.minusDays(1)))))
                .contains("grants.dates");
    }

    private Outcome<AccountId> grant(Viewer by, AccountId account, Role role, Scope scope) {
        return granting.grant(by, account, role, scope, TODAY, Optional.empty());
    }

    private static List<String> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::key).toList()
                : List.of();
    }
}
