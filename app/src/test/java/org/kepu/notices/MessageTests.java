package org.kepu.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class MessageTests {

    @Autowired
    private Messages messages;

    @Autowired
    private MessageQueries queries;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private Letters letters;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AccountFixture accounts;

    private Place place;
    private Viewer first;
    private Viewer second;

    @BeforeEach
    void aUnitWithTwoLiaisons() {
        place = places.create();
        first = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        second = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    @Test
    void aMessageIsUnreadForEachPersonUntilThatPersonReadIt() {
        MessageId id = messages.send(
                new Message(new Addressee.OfUnit(Role.LIAISON, place.unit()), "notices.letter", List.of("通知"), ""));
        assertThat(unread(first)).isEqualTo(1);

        messages.read(id, first.account().orElseThrow());
        messages.read(id, first.account().orElseThrow());

        assertThat(unread(first)).isZero();
        assertThat(unread(second)).isEqualTo(1);
        assertThat(queries.list(second, true, Paging.of(1)).rows()).hasSize(1);
        assertThat(queries.readers(List.of(id)))
                .extracting(Reader::readAt)
                .extracting(Optional::isPresent)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aMessageIsNobodyElsesBusiness() {
        MessageId id = messages.send(
                new Message(new Addressee.OfUnit(Role.LIAISON, place.unit()), "notices.letter", List.of("通知"), ""));
        Viewer foreign =
                accounts.viewer(Role.LIAISON, new Scope.OfUnit(places.create().unit()));

        assertThatThrownBy(() -> queries.get(id, foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void everythingIsReadAtOnce() {
        for (String title : List.of("一", "二", "三")) {
            messages.send(new Message(
                    new Addressee.Person(first.account().orElseThrow()), "notices.letter", List.of(title), "/todos"));
        }
        assertThat(unread(first)).isEqualTo(3);

        messages.readAll(first);

        assertThat(unread(first)).isZero();
    }

    @Test
    void aLetterGoesToEveryAddresseeAndTheOfficeSeesWhoReadItAndWhereNobodyIs() {
        LetterDraft draft = new LetterDraft(
                place.area(),
                "开会",
                "周五上午九点",
                List.of(
                        new Addressee.OfUnit(Role.LIAISON, place.unit()),
                        new Addressee.OfUnit(Role.UNIT_HEAD, place.unit())));
        LetterId id = PlaceFixture.done(letters.send(draft, place.person()));

        MessageView received = queries.list(first, false, Paging.of(1)).rows().getFirst();
        assertThat(received.body()).isEqualTo("周五上午九点");
        messages.read(received.id(), first.account().orElseThrow());

        assertThat(letters.get(id)).satisfies(letter -> {
            assertThat(letter.addressees()).isEqualTo(2);
            assertThat(letter.read()).isEqualTo(1);
        });
        List<Reader> readers = queries.readers(letters.listMessages(id));
        assertThat(readers).hasSize(3);
        assertThat(readers).filteredOn(reader -> reader.name().isEmpty()).singleElement();
    }

    @Test
    void aLetterWithoutTitleOrAddresseeIsRefusedAtThoseFields() {
        var outcome = letters.send(new LetterDraft(place.area(), " ", "", List.of()), place.person());

        assertThat(((Outcome.Refused<LetterId>) outcome).refusals())
                .extracting(Refusal::field)
                .containsExactly("title", "to");
    }

    private int unread(Viewer viewer) {
        return toDos.waiting(viewer).unread();
    }
}
