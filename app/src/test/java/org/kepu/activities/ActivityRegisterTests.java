package org.kepu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class ActivityRegisterTests {

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivityRegister register;

    @Autowired
    private ActivitySteps steps;

    @Autowired
    private ActivityQueries queries;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void whatIsEnteredComesBackAsItWas() {
        SignUpTerms terms = new SignUpTerms(
                true,
                Optional.of(30),
                Optional.of(activities.in(1)),
                Optional.of(activities.in(20)),
                false,
                List.of(
                        new Question(QuestionId.create(), "种了几亩", true),
                        new Question(QuestionId.create(), "想问什么", false)));
        ActivityDraft draft =
                activities.draft(place.unit(), place.area(), activities.title(), activities.sessions(30), terms);

        ActivityView view = queries.get(activities.drafted(place, draft));

        assertThat(view.title()).isEqualTo(draft.title());
        assertThat(view.state()).isEqualTo(ActivityState.DRAFT);
        assertThat(view.costs()).containsExactly(java.util.Map.entry(CostItem.PRINTING, 50_000L));
        assertThat(view.signUp().capacity()).contains(30);
        assertThat(view.signUp().closes()).contains(activities.in(20));
        assertThat(view.signUp().minors()).isFalse();
        assertThat(view.signUp().questions())
                .extracting(Question::text, Question::required)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("种了几亩", true),
                        org.assertj.core.groups.Tuple.tuple("想问什么", false));
        assertThat(queries.listSessions(view.id())).singleElement().returns(activities.in(30), SessionView::starts);
    }

    @Test
    void anotherUnitsLiaisonCanNeitherEnterNorChangeNorAnnounce() {
        ActivityDraft draft = activities.talk(place, activities.sessions(30));
        ActivityId id = activities.drafted(place, draft);
        Place elsewhere = places.create();

        assertThat(fields(register.save(Optional.empty(), draft, activities.liaison(elsewhere))))
                .contains("unit");
        assertThat(register.save(
                        Optional.of(id),
                        activities.talk(elsewhere, activities.sessions(30)),
                        activities.liaison(elsewhere)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(steps.announce(id, activities.liaison(elsewhere))).isInstanceOf(Outcome.Refused.class);
        assertThat(queries.get(id).state()).isEqualTo(ActivityState.DRAFT);
    }

    @Test
    void theOfficeOverTheUnitKeepsItsActivitiesToo() {
        ActivityId id = activities.drafted(place, activities.talk(place, activities.sessions(30)));
        var office = activities.viewer(place, Role.OFFICE, new Scope.WithinArea(place.area()));

        assertThat(register.list(office, Optional.of(ActivityState.DRAFT), Paging.of(1))
                        .rows())
                .extracting(ActivityView::id)
                .contains(id);
        assertThat(done(steps.announce(id, office)).publicly()).isTrue();
    }

    @Test
    void aPlaceOutsideTheUnitsCityIsRefused() {
        ActivityDraft draft = activities.draft(
                place.unit(),
                places.create().area(),
                activities.title(),
                activities.sessions(30),
                activities.terms(Optional.empty()));

        assertThat(fields(register.save(Optional.empty(), draft, activities.liaison(place))))
                .containsExactly("area");
    }

    @Test
    void sessionsOfADraftComeAndGo() {
        ActivityId id = activities.drafted(place, activities.talk(place, activities.sessions(30, 40)));
        SessionView kept = queries.listSessions(id).getLast();
        SessionDraft moved = new SessionDraft(Optional.of(kept.id()), activities.in(50), activities.in(51));

        done(register.save(Optional.of(id), activities.talk(place, List.of(moved)), activities.liaison(place)));

        assertThat(queries.listSessions(id))
                .singleElement()
                .returns(kept.id(), SessionView::id)
                .returns(activities.in(50), SessionView::starts);
    }

    @Test
    void announcedSessionsAreMovedOrCalledOffButNeverRemoved() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30, 40)));
        SessionView first = queries.listSessions(id).getFirst();

        assertThat(fields(register.save(
                        Optional.of(id), activities.talk(place, activities.sessions(60)), activities.liaison(place))))
                .containsExactly("addDay");
        assertThatThrownBy(() -> jdbc.sql("delete from activities.session where id = :id")
                        .param("id", first.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);

        done(steps.callOff(id, first.id(), "主讲人生病", activities.liaison(place)));
        assertThat(queries.findSession(first.id())).get().returns(true, SessionView::calledOff);
        assertThat(fields(steps.callOff(id, first.id(), "再取消一次", activities.liaison(place))))
                .containsExactly("");
    }

    @Test
    void aSecondSessionMayTakeTheTimeOfOneThatWasCalledOff() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30, 40)));
        List<SessionView> sessions = queries.listSessions(id);
        done(steps.callOff(id, sessions.getFirst().id(), "停电", activities.liaison(place)));
        SessionDraft moved = new SessionDraft(
                Optional.of(sessions.getLast().id()),
                sessions.getFirst().starts(),
                sessions.getFirst().ends());

        done(register.save(Optional.of(id), activities.talk(place, List.of(moved)), activities.liaison(place)));

        assertThat(queries.findSession(sessions.getLast().id()).orElseThrow().starts())
                .isEqualTo(sessions.getFirst().starts());
    }

    @Test
    void callingOffNeedsAReasonAndIsForGood() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30)));

        assertThat(fields(steps.callOff(id, " ", activities.liaison(place)))).containsExactly("reason");
        done(steps.callOff(id, "大风天气", activities.liaison(place)));
        assertThat(fields(steps.announce(id, activities.liaison(place)))).containsExactly("");
        assertThat(queries.getPublic(id).reason()).isEqualTo("大风天气");
    }

    @Test
    void withTheLastSessionThatStandsTheActivityIsCalledOff() {
        ActivityId id = activities.announced(place, activities.talk(place, activities.sessions(30, 40)));
        List<SessionView> sessions = queries.listSessions(id);

        assertThat(done(steps.callOff(id, sessions.getLast().id(), "停电", activities.liaison(place)))
                        .state())
                .isEqualTo(ActivityState.ANNOUNCED);
        assertThat(done(steps.callOff(id, sessions.getFirst().id(), "大风天气", activities.liaison(place))))
                .returns(ActivityState.CALLED_OFF, ActivityView::state)
                .returns("大风天气", ActivityView::reason);
        assertThat(queries.listSessions(id)).extracting(SessionView::reason).containsExactly("大风天气", "停电");
    }

    @Test
    void everyChangeAfterAnnouncingCountsForCalendars() {
        ActivityDraft draft = activities.talk(place, activities.sessions(30));
        ActivityId id = activities.drafted(place, draft);
        done(register.save(Optional.of(id), draft, activities.liaison(place)));
        assertThat(queries.get(id).revision()).isZero();
        done(steps.announce(id, activities.liaison(place)));
        SessionView session = queries.listSessions(id).getFirst();

        done(register.save(
                Optional.of(id),
                activities.talk(
                        place, List.of(new SessionDraft(Optional.of(session.id()), session.starts(), session.ends()))),
                activities.liaison(place)));

        assertThat(queries.get(id).revision()).isEqualTo(1);
        assertThat(queries.listEvents(id))
                .extracting(EventView::step)
                .containsExactly("ENTER", "EDIT", "ANNOUNCE", "EDIT");
    }

    @Test
    void theDatabaseKnowsTheSameStepsAndRefusesOthers() {
        Set<String> known =
                Set.copyOf(jdbc.sql("select step || ' ' || from_state || ' ' || to_state from activities.transition")
                        .query(String.class)
                        .list());
        ActivityId id = activities.drafted(place, activities.talk(place, activities.sessions(30)));

        assertThat(known)
                .isEqualTo(Arrays.stream(ActivityStep.values())
                        .flatMap(step -> step.from().stream().map(from -> step + " " + from + " " + step.to(from)))
                        .collect(Collectors.toSet()));
        assertThatThrownBy(
                        () -> jdbc.sql("update activities.activity set state = 'CLOSED', step = 'CLOSE' where id = :id")
                                .param("id", id.value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::field).toList()
                : List.of();
    }
}
