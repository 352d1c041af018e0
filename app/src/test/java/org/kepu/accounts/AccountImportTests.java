package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class AccountImportTests {

    @Autowired
    private Imports imports;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Inviting inviting;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private UnitQueries units;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    private final String first = AccountFixture.freshName();
    private final String second = AccountFixture.freshName();
    private Place city;
    private Viewer system;
    private String unit;

    @BeforeEach
    void aCityWithItsSystemAdministrator() {
        city = places.create();
        system = accounts.viewer(Role.SYSTEM_ADMIN, new Scope.WithinArea(city.area()));
        unit = units.get(city.unit()).name();
    }

    @Test
    void tryingASheetChangesNothingAndSaysPerRowWhatIsWrong() {
        ImportId attempt = attempt(
                "李一," + first + "," + unit,
                "李二,a b," + unit,
                "李三," + second + ",没有这个单位",
                "李四," + first + "," + unit,
                "," + second + ",");
        assertThat(imports.get(attempt, system).verdicts())
                .extracting(RowVerdict::kind)
                .containsExactly(
                        RowVerdict.Kind.NEW,
                        RowVerdict.Kind.WRONG,
                        RowVerdict.Kind.WRONG,
                        RowVerdict.Kind.WRONG,
                        RowVerdict.Kind.WRONG);
        assertThat(imports.get(attempt, system).verdicts().stream()
                        .flatMap(verdict -> verdict.problems().stream())
                        .map(Refusal::key))
                .contains(
                        "accounts.signInName.form",
                        "accounts.sheet.unit",
                        "accounts.sheet.twice",
                        "accounts.sheet.place");
        assertThat(names()).doesNotContain(first);
    }

    @Test
    void whoIsImportedGetsALinkFromTheSheetOfLinksAndComesIn() {
        confirm("李一," + first + "," + unit, "李二," + second + "," + unit);
        assertThat(invitations.count(system, true)).isEqualTo(2);
        List<Invitations.Handout> handouts = invitations.renew(system, true);
        assertThat(handouts).extracting(handout -> handout.signInName().text()).contains(first, second);
        assertThat(invitations.renew(system, true))
                .as("links that work are left alone")
                .isEmpty();
        PlaceFixture.done(accept(handouts.getFirst().link()));
        assertThat(invitations.renew(system, false)).hasSize(1);
    }

    @Test
    void undoingTakesBackWhoHasNotComeInAndLeavesWhoHas() {
        ImportId done = confirm("李一," + first + "," + unit, "李二," + second + "," + unit);
        invitations.renew(system, true).stream()
                .filter(handout -> handout.signInName().text().equals(first))
                .forEach(handout -> PlaceFixture.done(accept(handout.link())));
        PlaceFixture.done(imports.undo(done, system));
        assertThat(names()).contains(first).doesNotContain(second);
    }

    @Test
    void theSameSheetTwiceInvitesNobodyAgain() {
        confirm("李一," + first + "," + unit);
        ImportId again = attempt("李一," + first + "," + unit);
        assertThat(imports.get(again, system).verdicts())
                .extracting(RowVerdict::kind)
                .containsExactly(RowVerdict.Kind.UNCHANGED);
    }

    @Test
    void nobodySeesLinksOfAForeignScope() {
        confirm("李一," + first + "," + unit);
        Viewer foreign = accounts.viewer(
                Role.SYSTEM_ADMIN, new Scope.WithinArea(places.create().area()));
        assertThat(invitations.renew(foreign, false)).isEmpty();
    }

    private ImportId confirm(String... rows) {
        ImportId attempt = attempt(rows);
        return PlaceFixture.done(imports.confirm(attempt, system));
    }

    private ImportId attempt(String... rows) {
        String sheet = "姓名,登录名,单位\n" + String.join("\n", rows) + "\n";
        return PlaceFixture.done(imports.attempt(
                "accounts",
                new Upload("people.csv", sheet.getBytes(StandardCharsets.UTF_8)),
                Map.of("area", city.area().toString()),
                system,
                Locale.SIMPLIFIED_CHINESE));
    }

    private Outcome<AccountId> accept(OneTimeLink link) {
        String token = link.path().substring(link.path().lastIndexOf('/') + 1);
        return inviting.accept(token, "李一", AccountFixture.PASSWORD);
    }

    private List<String> names() {
        return queries.list(system, AccountFilter.ALL, Paging.of(1)).rows().stream()
                .map(row -> row.signInName())
                .toList();
    }
}
