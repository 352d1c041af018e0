package org.kepu.signups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.signups.SigningUpTests.reasons;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class WaitingListTests {

    @Autowired
    private SignUpFixture signUps;

    @Autowired
    private WaitingList waitingList;

    @Autowired
    private SignUpClock signUpClock;

    @Autowired
    private SignUpQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPlaceThatIsGivenUpIsOfferedToTheFirstWhoWaitsAndTakenByReply() {
        Place place = signUps.place(1);
        SignedUp first = signUps.signUp(place);
        SignedUp second = signUps.signUp(place);
        SignedUp third = signUps.signUp(place);

        done(waitingList.cancel(first.id(), signUps.now()));

        assertThat(state(second)).isEqualTo(SignUpState.OFFERED);
        assertThat(queries.get(second.id()).replyUntil()).contains(signUps.now().plus(Duration.ofDays(1)));
        assertThat(told(second)).containsExactly("OFFERED");
        assertThat(reasons(waitingList.accept(third.id(), signUps.now())))
                .containsExactly(" signups.refusal.notOffered");
        assertThat(done(waitingList.accept(second.id(), signUps.now()))).isEqualTo(SignUpState.CONFIRMED);
        assertThat(done(waitingList.accept(second.id(), signUps.now()))).isEqualTo(SignUpState.CONFIRMED);
        assertSound(place);
    }

    @Test
    void anOfferNobodyRepliesToGoesToTheNextAndSaysSo() {
        Place place = signUps.place(1);
        SignedUp first = signUps.signUp(place);
        SignedUp second = signUps.signUp(place);
        SignedUp third = signUps.signUp(place);
        done(waitingList.cancel(first.id(), signUps.now()));
        Instant late = signUps.now().plus(Duration.ofDays(1));

        signUpClock.look(late.minusSeconds(1));
        assertThat(state(second)).isEqualTo(SignUpState.OFFERED);
        signUpClock.look(late);
        signUpClock.look(late);

        assertThat(state(second)).isEqualTo(SignUpState.LAPSED);
        assertThat(told(second)).containsExactlyInAnyOrder("OFFERED", "LAPSED");
        assertThat(state(third)).isEqualTo(SignUpState.OFFERED);
        assertThat(reasons(waitingList.accept(second.id(), late))).containsExactly(" signups.refusal.lapsed");
        assertSound(place);
    }

    @Test
    void aReplyThatComesTooLateIsRefusedEvenIfNobodyLooked() {
        Place place = signUps.place(1);
        SignedUp first = signUps.signUp(place);
        SignedUp second = signUps.signUp(place);
        done(waitingList.cancel(first.id(), signUps.now()));

        assertThat(reasons(waitingList.accept(second.id(), signUps.now().plus(Duration.ofDays(2)))))
                .containsExactly(" signups.refusal.lapsed");
    }

    @Test
    void cancellingTwiceFreesOnePlace() {
        Place place = signUps.place(2);
        SignedUp first = signUps.signUp(place);
        signUps.signUp(place);

        waitingList.cancel(first.id(), signUps.now());
        waitingList.cancel(first.id(), signUps.now());

        assertThat(signUps.signUp(place).state()).isEqualTo(SignUpState.CONFIRMED);
        assertThat(signUps.signUp(place).state()).isEqualTo(SignUpState.WAITING);
        assertSound(place);
    }

    @Test
    void aGroupThatDoesNotFitKeepsItsTurnButKeepsNoPlaceEmpty() {
        Place place = signUps.place(3);
        SignedUp group = signUps.signUp(place, signUps.group(SignUpFixture.mobile(), 2));
        SignedUp one = signUps.signUp(place);
        SignedUp waitingGroup = signUps.signUp(place, signUps.group(SignUpFixture.mobile(), 2));
        SignedUp waitingOne = signUps.signUp(place);

        done(waitingList.cancel(one.id(), signUps.now()));
        assertThat(state(waitingGroup)).isEqualTo(SignUpState.WAITING);
        assertThat(state(waitingOne)).isEqualTo(SignUpState.OFFERED);
        done(waitingList.cancel(group.id(), signUps.now()));

        assertThat(state(waitingGroup)).isEqualTo(SignUpState.OFFERED);
        assertSound(place);
    }

    @Test
    void morePlacesAreOfferedAndFewerTakeNobodysPlace() {
        Place place = signUps.place(2);
        List<SignedUp> done =
                IntStream.range(0, 4).mapToObj(_ -> signUps.signUp(place)).toList();

        waitingList.refresh(with(place, 3), signUps.now());
        assertThat(state(done.get(2))).isEqualTo(SignUpState.OFFERED);
        waitingList.refresh(with(place, 1), signUps.now());
        done(waitingList.cancel(done.get(0).id(), signUps.now()));

        assertThat(state(done.get(1))).isEqualTo(SignUpState.CONFIRMED);
        assertThat(state(done.get(3))).isEqualTo(SignUpState.WAITING);
        done(waitingList.cancel(done.get(1).id(), signUps.now()));
        done(waitingList.cancel(done.get(2).id(), signUps.now()));
        assertThat(state(done.get(3))).isEqualTo(SignUpState.OFFERED);
        assertSound(with(place, 1));
    }

    @Test
    void whoHasAPlaceIsRemindedTheDayBeforeOnce() {
        Place place = signUps.place(1);
        SignedUp coming = signUps.signUp(place);
        SignedUp waiting = signUps.signUp(place);
        Instant dayBefore = place.starts().minus(Duration.ofHours(26));

        signUpClock.remind(dayBefore.minus(Duration.ofDays(1)));
        assertThat(told(coming)).isEmpty();
        signUpClock.remind(dayBefore);
        signUpClock.remind(dayBefore.plus(Duration.ofHours(1)));

        assertThat(told(coming)).singleElement().asString().startsWith("BEFORE ");
        assertThat(told(waiting)).isEmpty();
    }

    @Test
    void whoSignedUpIsToldOnceThatItWasMovedOrCalledOff() {
        Place place = signUps.place(1);
        SignedUp coming = signUps.signUp(place);
        SignedUp waiting = signUps.signUp(place);
        Instant later = signUps.now().plusSeconds(60);

        waitingList.refresh(at(place, place.starts().plus(Duration.ofDays(1)), true), later);
        signUpClock.look(later);
        signUpClock.look(later);
        assertThat(told(coming)).singleElement().asString().startsWith("MOVED ");
        assertThat(told(waiting)).singleElement().asString().startsWith("MOVED ");
        waitingList.refresh(at(place, place.starts().plus(Duration.ofDays(1)), false), later);
        signUpClock.look(later);
        signUpClock.look(later);

        assertThat(told(coming)).hasSize(2).contains("CALLED_OFF");
    }

    @Test
    void ofTwoHundredAtOnceTwentyHaveAPlaceWhateverIsCancelledMeanwhile() throws Exception {
        Place place = signUps.place(20);
        List<Callable<SignedUp>> people = IntStream.range(0, 200)
                .<Callable<SignedUp>>mapToObj(i -> () -> {
                    SignedUp done = signUps.signUp(place);
                    if (i % 9 == 0) {
                        done(waitingList.cancel(done.id(), signUps.now()));
                    }
                    return done;
                })
                .toList();

        try (var crowd = Executors.newFixedThreadPool(12)) {
            for (var one : crowd.invokeAll(people)) {
                assertThat(one.resultNow()).isNotNull();
            }
        }

        assertSound(place);
        assertThat(queries.listOccupancy(place.activity()))
                .singleElement()
                .satisfies(
                        taken -> assertThat(taken.confirmed() + taken.offered()).isEqualTo(20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappensNoPlaceIsTakenTwiceAndNoneStaysEmptyWhileSomebodyWaitsWhomItSuffices(long seed) {
        Random random = new Random(seed);
        int capacity = 1 + random.nextInt(6);
        Place place = signUps.place(capacity);
        Instant now = signUps.now();
        List<SignedUp> done = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int dice = random.nextInt(10);
            if (dice < 5 || done.isEmpty()) {
                int seats = random.nextInt(3) == 0 && capacity > 1 ? 2 : 1;
                done.add(signUps.signUp(
                        with(place, capacity),
                        seats == 1
                                ? signUps.draft(SignUpFixture.mobile())
                                : signUps.group(SignUpFixture.mobile(), seats)));
            } else if (dice < 7) {
                waitingList.cancel(done.get(random.nextInt(done.size())).id(), now);
            } else if (dice < 8) {
                waitingList.accept(done.get(random.nextInt(done.size())).id(), now);
            } else if (dice < 9) {
                now = now.plus(Duration.ofHours(random.nextInt(20)));
                waitingList.look(place.id(), now);
            } else {
                capacity = 2 + random.nextInt(6);
                waitingList.refresh(with(place, capacity), now);
            }
            assertSound(with(place, capacity));
        }
    }

    private void assertSound(Place place) {
        List<SignUpView> all = queries.list(place.activity(), Optional.empty(), new Paging(1, 200))
                .rows();
        int seated = all.stream()
                .filter(view -> view.state().seated())
                .mapToInt(SignUpView::seats)
                .sum();
        int[] row = jdbc.sql("select taken, capacity, excess from signups.place where id = :id")
                .param("id", place.id().value())
                .query((found, n) -> new int[] {found.getInt(1), found.getInt(2), found.getInt(3)})
                .single();
        assertThat(row[0]).as("seats counted").isEqualTo(seated);
        assertThat(row[0]).as("seats taken").isLessThanOrEqualTo(row[1] + row[2]);
        int left = row[1] - row[0];
        assertThat(all.stream().filter(view -> view.state() == SignUpState.WAITING))
                .as("nobody waits whom the %d seats left suffice", left)
                .allSatisfy(view -> assertThat(view.seats()).isGreaterThan(left));
    }

    private static Place with(Place place, int capacity) {
        return new Place(
                place.id(),
                place.activity(),
                place.session(),
                place.title(),
                place.starts(),
                place.opens(),
                place.closes(),
                Optional.of(capacity),
                place.minors(),
                place.audiences(),
                place.questions(),
                place.stands(),
                place.sample());
    }

    private static Place at(Place place, Instant starts, boolean stands) {
        return new Place(
                place.id(),
                place.activity(),
                place.session(),
                place.title(),
                starts,
                place.opens(),
                starts,
                place.capacity(),
                place.minors(),
                place.audiences(),
                place.questions(),
                stands,
                place.sample());
    }

    private SignUpState state(SignedUp done) {
        return queries.get(done.id()).state();
    }

    private List<String> told(SignedUp done) {
        return jdbc.sql("select what from signups.notice where sign_up_id = :id")
                .param("id", done.id().value())
                .query(String.class)
                .list();
    }
}
