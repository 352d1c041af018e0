package org.kepu.signups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.activities.Question;
import org.kepu.activities.QuestionId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UuidV7;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class SigningUpTests {

    @Autowired
    private SignUpFixture signUps;

    @Autowired
    private SigningUp signingUp;

    @Autowired
    private SignUpQueries queries;

    @Autowired
    private OwnSignUps own;

    @Autowired
    private SignUpRows rows;

    @Autowired
    private Participants participants;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Question question = new Question(QuestionId.create(), "是否自带望远镜", true);
        SignUpDraft empty = new SignUpDraft(
                UuidV7.create(),
                false,
                "",
                "123",
                "",
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                false,
                Map.of(),
                false);

        assertThat(fields(signUps.tries(signUps.place(Optional.of(5), true, List.of(question)), empty)))
                .containsExactlyInAnyOrder("name", "mobile", "audience", "born", "q-" + question.id(), "consent");
    }

    @Test
    void whileThereArePlacesOneHasAPlaceAndThenOneWaitsInOrder() {
        Place place = signUps.place(1);

        SignedUp first = signUps.signUp(place);
        SignedUp second = signUps.signUp(place);
        SignedUp third = signUps.signUp(place);

        assertThat(first.state()).isEqualTo(SignUpState.CONFIRMED);
        assertThat(queries.get(second.id()).state()).isEqualTo(SignUpState.WAITING);
        assertThat(queries.get(second.id()).ahead()).isZero();
        assertThat(queries.get(third.id()).ahead()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceIsOneSignUp() {
        Place place = signUps.place(5);
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());

        SignedUp first = signUps.signUp(place, draft);
        SignedUp again = signUps.signUp(place, draft);

        assertThat(again).isEqualTo(first);
        assertThat(taken(place)).isEqualTo(1);
    }

    @Test
    void aFormOfSomebodyElseDoesNotGiveTheirLinkAway() {
        Place place = signUps.place(5);
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());
        signUps.signUp(place, draft);
        SignUpDraft foreign = new SignUpDraft(
                draft.form(),
                false,
                "张三",
                SignUpFixture.mobile(),
                "",
                1,
                draft.audience(),
                draft.born(),
                false,
                "",
                false,
                Map.of(),
                true);

        assertThatThrownBy(() -> signUps.tries(place, foreign)).isInstanceOf(IllegalStateException.class);
        assertThat(taken(place)).isEqualTo(1);
    }

    @Test
    void whoSignedUpIsToldSoKindlyAndTakesNoSecondPlace() {
        Place place = signUps.place(5);
        String mobile = SignUpFixture.mobile();
        signUps.signUp(place, signUps.draft(mobile));

        assertThat(reasons(signUps.tries(place, signUps.draft("+86 " + mobile))))
                .containsExactly("mobile signups.refusal.known");
        assertThat(taken(place)).isEqualTo(1);
    }

    @Test
    void aGroupHasAllItsPlacesOrWaits() {
        Place place = signUps.place(10);

        assertThat(signUps.signUp(place, signUps.group(SignUpFixture.mobile(), 8))
                        .state())
                .isEqualTo(SignUpState.CONFIRMED);
        assertThat(signUps.signUp(place, signUps.group(SignUpFixture.mobile(), 3))
                        .state())
                .isEqualTo(SignUpState.WAITING);
        assertThat(taken(place)).isEqualTo(8);
        assertThat(reasons(signUps.tries(place, signUps.group(SignUpFixture.mobile(), 11))))
                .containsExactly("seats signups.refusal.seatsOver");
    }

    @Test
    void aMinorComesOnlyWithAGuardianWhoAgrees() {
        Place place = signUps.place(5);
        int year = place.day().getYear();

        assertThat(fields(signUps.tries(place, signUps.minor(year - 18, "", false))))
                .containsExactlyInAnyOrder("guardian", "guardianConsent");
        assertThat(fields(signUps.tries(place, signUps.minor(year - 12, "王芳", false))))
                .containsExactly("guardianConsent");
        SignedUp child = signUps.signUp(place, signUps.minor(year - 12, "王芳", true));
        SignedUp adult = signUps.signUp(place, signUps.minor(year - 19, "", false));

        assertThat(queries.get(child.id()).minor()).isTrue();
        assertThat(participants.find(child.id()).orElseThrow().guardian()).isEqualTo("王芳");
        assertThat(queries.get(adult.id()).minor()).isFalse();
    }

    @Test
    void theDatabaseTakesNoMinorWithoutConsentAndNoPlaceTwice() {
        Place place = signUps.place(1);
        SignedUp done = signUps.signUp(place);

        assertThatThrownBy(() -> jdbc.sql("update signups.sign_up set minor = true where id = :id")
                        .param("id", done.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update signups.place set taken = 2 where id = :id")
                        .param("id", place.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void beforeAndAfterItsTimeNobodySignsUp() {
        Place place = signUps.place(5);
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());

        assertThat(reasons(signingUp.signUp(place, draft, Viewer.PUBLIC, SignUpFixture.address(), place.starts())))
                .containsExactly(" signups.refusal.closed");
    }

    @Test
    void tooManyFromOneAddressAreRefused() {
        Place place = signUps.place(100);
        var address = SignUpFixture.address();
        Set<String> seen = java.util.stream.IntStream.range(0, 61)
                .mapToObj(_ -> signingUp.signUp(
                        place, signUps.draft(SignUpFixture.mobile()), Viewer.PUBLIC, address, signUps.now()))
                .flatMap(outcome -> reasons(outcome).stream())
                .collect(Collectors.toSet());

        assertThat(seen).containsExactly(" signups.refusal.tooMany");
        assertThat(taken(place)).isEqualTo(60);
    }

    @Test
    void theOwnSignUpIsFoundByLinkAndByNumberWithMobile() {
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());
        SignedUp done = signUps.signUp(signUps.place(5), draft);

        assertThat(own.get(done.key()).id()).isEqualTo(done.id());
        assertThat(done(own.find(done.number().replace("-", " "), draft.mobile(), SignUpFixture.address())))
                .isEqualTo(done.key());
        assertThat(reasons(own.find(done.number(), SignUpFixture.mobile(), SignUpFixture.address())))
                .containsExactly(" signups.refusal.notFound");
        assertThatThrownBy(() -> own.get("0".repeat(32))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoItIsStandsNowhereUnsealed() {
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());
        SignedUp done = signUps.signUp(signUps.place(5), draft);

        String everything = jdbc.sql(
                        "select s::text || d::text from signups.sign_up s join signups.participant d on d.sign_up_id = s.id where id = :id")
                .param("id", done.id().value())
                .query(String.class)
                .single();

        assertThat(everything)
                .doesNotContain(draft.mobile(), draft.name(), done.key())
                .doesNotContain(
                        java.util.HexFormat.of().formatHex(draft.mobile().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void halfAYearAfterwardsOnlyNumbersAreLeft() {
        Place place = signUps.place(5);
        SignUpDraft draft = signUps.draft(SignUpFixture.mobile());
        SignedUp done = signUps.signUp(place, draft);

        rows.forget(Seats.at(place.starts()));
        assertThat(participants.find(done.id())).isPresent();
        rows.forget(Seats.at(place.starts().plusSeconds(1)));

        assertThat(participants.find(done.id())).isEmpty();
        assertThat(rows.knows(place.id(), draft.mobile())).isFalse();
        assertThat(queries.get(done.id()).state()).isEqualTo(SignUpState.CONFIRMED);
        assertThatThrownBy(() -> own.get(done.key())).isInstanceOf(NotFound.class);
    }

    private int taken(Place place) {
        return jdbc.sql("select taken from signups.place where id = :id")
                .param("id", place.id().value())
                .query(Integer.class)
                .single();
    }

    static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(refusal -> refusal.field()).toList()
                : List.of();
    }

    static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of();
    }
}
