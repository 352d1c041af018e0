package org.kepu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.NoSuchMessageException;

@KepuTest
class ToDoTests {

    private static final String KEY = "notices.letter";

    @Autowired
    private ToDos toDos;

    @Autowired
    private ToDoQueries queries;

    @Autowired
    private Caretaking caretaking;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Clock clock;

    private final String subject = "test:" + UUID.randomUUID();
    private Place place;
    private Viewer office;
    private Viewer liaison;
    private LocalDate today;

    @BeforeEach
    void aCityWithItsOfficeAndALiaison() {
        place = places.create();
        office = accounts.viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
        liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        today = LocalDate.now(clock);
    }

    @Test
    void whoeverHoldsTheRoleSeesItUntilItIsClosed() {
        toDos.open(toDo(new Addressee.OfUnit(Role.LIAISON, place.unit()), "报送", Optional.empty()));
        Viewer colleague = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));

        assertThat(seen(liaison)).containsExactly(subject);
        assertThat(seen(colleague)).containsExactly(subject);
        assertThat(seen(office)).isEmpty();
        assertThat(seen(accounts.viewer(Role.UNIT_HEAD, new Scope.OfUnit(place.unit()))))
                .isEmpty();

        toDos.close(subject);
        assertThat(seen(liaison)).isEmpty();
        assertThat(queries.listDone(liaison, Paging.of(1)).rows())
                .extracting(ToDoView::subject)
                .containsExactly(subject);
    }

    @Test
    void openingItAgainBringsItUpToDateInsteadOfDoublingIt() {
        Addressee to = new Addressee.Person(liaison.account().orElseThrow());
        toDos.open(toDo(to, "一", Optional.empty()));
        toDos.open(toDo(to, "二", Optional.of(today)));

        assertThat(queries.list(liaison, "", false, Paging.of(1)).rows())
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.arguments()).containsExactly("二");
                    assertThat(only.due()).contains(today);
                });

        toDos.close(subject);
        toDos.open(toDo(to, "三", Optional.empty()));
        assertThat(seen(liaison)).containsExactly(subject);
    }

    @Test
    void whatNobodyHoldsTheRoleForIsShownToTheOfficeUntilSomebodyDoes() {
        Addressee heads = new Addressee.OfUnit(Role.UNIT_HEAD, place.unit());
        toDos.open(toDo(heads, "审核", Optional.empty()));
        assertThat(seen(office)).containsExactly(subject);
        assertThat(queries.waiting(office).open()).isEqualTo(1);

        Viewer head = accounts.viewer(Role.UNIT_HEAD, new Scope.OfUnit(place.unit()));
        caretaking.look();
        assertThat(seen(office)).isEmpty();
        assertThat(seen(head)).containsExactly(subject);
    }

    @Test
    void whatIsForSomebodyWhoCannotComeAnyMoreIsShownToTheOffice() {
        toDos.open(toDo(new Addressee.Person(AccountId.create()), "丢失", Optional.empty()));

        assertThat(seen(office)).containsExactly(subject);
        toDos.close(subject);
    }

    @Test
    void theMostUrgentComesFirstAndLatenessIsCountedInDays() {
        Addressee to = new Addressee.OfUnit(Role.LIAISON, place.unit());
        toDos.open(List.of(
                new ToDo(subject + "1", to, KEY, List.of("无期限"), "/todos", Optional.empty()),
                new ToDo(subject + "2", to, KEY, List.of("以后"), "/todos", Optional.of(today.plusDays(4))),
                new ToDo(subject + "3", to, KEY, List.of("今天"), "/todos", Optional.of(today)),
                new ToDo(subject + "4", to, KEY, List.of("逾期"), "/todos", Optional.of(today.minusDays(2)))));

        List<ToDoView> list = queries.list(liaison, "", false, Paging.of(1)).rows();
        assertThat(list)
                .extracting(toDo -> toDo.urgency(today))
                .containsExactly(Urgency.LATE, Urgency.SOON, Urgency.LATER, Urgency.WITHOUT_DATE);
        assertThat(list.getFirst().daysLate(today)).isEqualTo(2);
        assertThat(queries.list(liaison, "", true, Paging.of(1)).rows()).hasSize(1);
        assertThat(queries.waiting(liaison)).isEqualTo(new Waiting(4, 1, 0));
    }

    @Test
    void aSentenceThatDoesNotExistIsRefusedWhenItIsOpened() {
        ToDo mistaken = new ToDo(
                subject,
                new Addressee.Person(AccountId.create()),
                "no.such.key",
                List.of(),
                "/todos",
                Optional.empty());

        assertThatThrownBy(() -> toDos.open(mistaken)).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void openingManyTakesFewMoreStatementsThanOpeningOne() {
        List<ToDo> many = IntStream.range(0, 20)
                .mapToObj(i -> new ToDo(
                        subject + i,
                        new Addressee.OfUnit(Role.LIAISON, place.unit()),
                        KEY,
                        List.of("第" + i),
                        "/todos",
                        Optional.empty()))
                .toList();

        assertThat(Statements.during(() -> toDos.open(many))).isLessThanOrEqualTo(20 + 5);
        assertThat(Statements.during(() -> queries.waiting(liaison))).isEqualTo(1);
    }

    private ToDo toDo(Addressee to, String argument, Optional<LocalDate> due) {
        return new ToDo(subject, to, KEY, List.of(argument), "/todos", due);
    }

    private List<String> seen(Viewer viewer) {
        return queries.list(viewer, "", false, Paging.of(1)).rows().stream()
                .map(ToDoView::subject)
                .filter(each -> each.startsWith(subject))
                .toList();
    }
}
