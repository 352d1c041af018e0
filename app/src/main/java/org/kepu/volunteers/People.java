package org.kepu.volunteers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names and phones of volunteers: sealed, and whole only for who keeps the records of the team. Others who may see the team see
 * masked names; everybody else sees none.
 */
@Service
public class People {

    private static final Role[] READERS = {
        Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR, Role.LIAISON, Role.UNIT_HEAD, Role.TEAM_LEADER
    };
    private static final Role[] KEEPERS = {Role.LIAISON, Role.TEAM_LEADER};

    private final PersonalData personal;
    private final ApplicationEventPublisher events;

    People(PersonalData personal, ApplicationEventPublisher events) {
        this.personal = personal;
        this.events = events;
    }

    /** Who may see a team with its volunteers and hours. */
    public static Role[] readers() {
        return READERS.clone();
    }

    /** Whether the viewer keeps the records of the team and sees names whole. */
    public boolean keeps(Viewer viewer, TeamView team) {
        return viewer.hasAnyOver(team.placement(), KEEPERS);
    }

    /** What to call these volunteers of the team; those out of reach or erased are missing. Names are read in one statement. */
    public Map<VolunteerId, String> names(Viewer viewer, TeamView team, Collection<VolunteerId> volunteers) {
        if (!viewer.hasAnyOver(team.placement(), READERS)) {
            return Map.of();
        }
        boolean whole = keeps(viewer, team);
        List<AccountId> people = volunteers.stream().map(People::person).toList();
        return personal.list(reach(team), people, Field.VOLUNTEER_NAME).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new VolunteerId(entry.getKey().value()),
                        entry -> whole ? entry.getValue() : masked(entry.getValue())));
    }

    /** What to call volunteers of several teams, each with the team; those out of reach or erased are missing. Read in one statement. */
    public Map<VolunteerId, String> names(Viewer viewer, Map<VolunteerId, TeamView> volunteers) {
        Map<VolunteerId, TeamView> within = volunteers.entrySet().stream()
                .filter(entry -> viewer.hasAnyOver(entry.getValue().placement(), READERS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String places = within.values().stream()
                .map(team -> team.id().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        List<AccountId> ids = within.keySet().stream().map(People::person).toList();
        Map<AccountId, String> whole =
                personal.list(new Reach(false, Optional.empty(), places), ids, Field.VOLUNTEER_NAME);
        return within.entrySet().stream()
                .filter(entry -> whole.containsKey(person(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> {
                    String name = whole.getOrDefault(person(entry.getKey()), "");
                    return keeps(viewer, entry.getValue()) ? name : masked(name);
                }));
    }

    /** The phone of a volunteer with its middle masked, empty if there is none. */
    public String maskedPhone(Viewer viewer, TeamView team, VolunteerId volunteer) {
        return viewer.hasAnyOver(team.placement(), READERS)
                ? phone(team, volunteer).map(People::maskedPhone).orElse("")
                : "";
    }

    /** The phone whole, for who keeps the records; an entry in the audit trail. */
    @Transactional
    public String showPhone(Viewer viewer, TeamView team, VolunteerId volunteer) {
        if (!keeps(viewer, team)) {
            return maskedPhone(viewer, team, volunteer);
        }
        events.publishEvent(new Deed(viewer, "volunteers.phone.shown", "volunteer " + volunteer));
        return phone(team, volunteer).orElse("");
    }

    /** The memberships, in whatever team, under this name and phone. */
    List<VolunteerId> listAlike(String name, String phone) {
        List<AccountId> samePhone = personal.whose(Field.VOLUNTEER_PHONE, phone);
        return personal.list(Reach.everything(), samePhone, Field.VOLUNTEER_NAME).entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> new VolunteerId(entry.getKey().value()))
                .toList();
    }

    /** Name and phone of each of these volunteers of a team, a line each, as they tell who is there already. */
    Set<String> keys(TeamView team, Collection<VolunteerId> volunteers) {
        List<AccountId> ids = volunteers.stream().map(People::person).toList();
        Map<AccountId, String> phones = personal.list(reach(team), ids, Field.VOLUNTEER_PHONE);
        return personal.list(reach(team), ids, Field.VOLUNTEER_NAME).entrySet().stream()
                .map(entry -> entry.getValue() + "\n" + phones.getOrDefault(entry.getKey(), ""))
                .collect(Collectors.toSet());
    }

    /** The name whole, for what the system itself compares; empty if it was erased. */
    Optional<String> name(TeamView team, VolunteerId volunteer) {
        return personal.find(reach(team), person(volunteer), Field.VOLUNTEER_NAME);
    }

    /** Keeps name and phone for another membership of the same person as well. */
    void copy(TeamView from, VolunteerId id, TeamView to, VolunteerId fresh) {
        UUID[] places = {to.id().value()};
        name(from, id).ifPresent(name -> personal.put(reach(to), person(fresh), Field.VOLUNTEER_NAME, name, places));
        phone(from, id)
                .ifPresent(phone -> personal.put(reach(to), person(fresh), Field.VOLUNTEER_PHONE, phone, places));
    }

    void keep(TeamView team, VolunteerId volunteer, VolunteerDraft draft) {
        UUID[] places = {team.id().value()};
        personal.put(reach(team), person(volunteer), Field.VOLUNTEER_NAME, draft.name(), places);
        if (draft.phone().isEmpty()) {
            personal.remove(reach(team), person(volunteer), Field.VOLUNTEER_PHONE);
        } else {
            personal.put(reach(team), person(volunteer), Field.VOLUNTEER_PHONE, draft.phone(), places);
        }
    }

    void erase(TeamView team, VolunteerId volunteer) {
        personal.removeAll(reach(team), person(volunteer));
    }

    /** The phone whole, for what the system itself compares; empty if there is none. */
    Optional<String> phone(TeamView team, VolunteerId volunteer) {
        return personal.find(reach(team), person(volunteer), Field.VOLUNTEER_PHONE);
    }

    /** The surname and a star for each other character. */
    public static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "＊".repeat(Math.min(3, name.codePointCount(first, name.length())));
    }

    private static String maskedPhone(String phone) {
        String digits = phone.replaceAll("[^0-9+]", "");
        return digits.length() < 8 ? "****" : digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    private static Reach reach(TeamView team) {
        return Reach.at(team.id().value());
    }

    private static AccountId person(VolunteerId volunteer) {
        return new AccountId(volunteer.value());
    }
}
