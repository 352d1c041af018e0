package org.kepu.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Component;

/** Knows somebody again who is entered in another team of the city, by name and phone together, and has real names checked. */
@Component
class Recognising {

    private final Persons persons;
    private final People people;
    private final RealNames realNames;
    private final Clock clock;

    Recognising(Persons persons, People people, RealNames realNames, Clock clock) {
        this.persons = persons;
        this.people = people;
        this.realNames = realNames;
        this.clock = clock;
    }

    /**
     * Who the entered person is: known from another team, or as before, or new. Without a phone nobody is known again. Nobody else is
     * entered in the city until the transaction ends.
     *
     * @param before who it was before the entry was changed
     */
    PersonId person(TeamView team, VolunteerDraft draft, Optional<PersonId> before) {
        AreaId city = team.path().getFirst();
        persons.lock(city);
        List<VolunteerId> alike = draft.phone().isEmpty() ? List.of() : people.listAlike(draft.name(), draft.phone());
        PersonId person =
                persons.find(city, alike).or(() -> before).orElseGet(() -> persons.insert(city, clock.instant()));
        if (realNames.ask(draft.name(), draft.phone()) == RealNames.Answer.MATCHES) {
            persons.checked(person, clock.instant(), Optional.empty());
        }
        return person;
    }

    /** Whether a connected service says that name and phone do not belong together. */
    boolean differs(VolunteerDraft draft) {
        return realNames.ask(draft.name(), draft.phone()) == RealNames.Answer.DIFFERS;
    }

    <T> Outcome<T> already() {
        return Outcome.refused("name", "volunteers.refusal.alreadyIn");
    }
}
