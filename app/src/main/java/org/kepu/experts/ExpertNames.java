package org.kepu.experts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names and phones of experts: sealed; names whole for offices and where the expert agreed to it, else masked; phones for offices. */
@Service
public class ExpertNames {

    private static final Role[] KEEPERS = {Role.OFFICE, Role.COUNTY_OFFICE};

    private final PersonalData personal;
    private final ApplicationEventPublisher events;

    ExpertNames(PersonalData personal, ApplicationEventPublisher events) {
        this.personal = personal;
        this.events = events;
    }

    /** Whether the viewer keeps this entry. */
    public boolean keeps(Viewer viewer, ExpertView expert) {
        return viewer.hasAnyOver(expert.placement(), KEEPERS);
    }

    /** What to call these experts; those erased are missing. Read in one statement. */
    public Map<ExpertId, String> names(Viewer viewer, Collection<ExpertView> experts) {
        String places = experts.stream()
                .map(expert -> expert.area().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        List<AccountId> ids =
                experts.stream().map(expert -> person(expert.id())).toList();
        Map<AccountId, String> whole =
                personal.list(new Reach(false, Optional.empty(), places), ids, Field.VOLUNTEER_NAME);
        return experts.stream()
                .filter(expert -> whole.containsKey(person(expert.id())))
                .collect(Collectors.toMap(ExpertView::id, expert -> {
                    String name = whole.getOrDefault(person(expert.id()), "");
                    return expert.publicOn().isPresent() || keeps(viewer, expert) ? name : People.masked(name);
                }));
    }

    /** The phone whole, for who keeps the entry; an entry in the audit trail. Empty for others and where there is none. */
    @Transactional
    public String showPhone(Viewer viewer, ExpertView expert) {
        if (!keeps(viewer, expert)) {
            return "";
        }
        events.publishEvent(new Deed(viewer, "experts.phone.shown", "expert " + expert.id()));
        return personal.find(Reach.at(expert.area().value()), person(expert.id()), Field.VOLUNTEER_PHONE)
                .orElse("");
    }

    Map<ExpertId, String> whole(AreaId area, Collection<ExpertView> experts) {
        List<AccountId> ids =
                experts.stream().map(expert -> person(expert.id())).toList();
        return personal.list(Reach.at(area.value()), ids, Field.VOLUNTEER_NAME).entrySet().stream()
                .collect(Collectors.toMap(entry -> new ExpertId(entry.getKey().value()), Map.Entry::getValue));
    }

    void keep(AreaId area, ExpertId expert, ExpertDraft draft) {
        UUID[] places = {area.value()};
        Reach reach = Reach.at(area.value());
        personal.put(reach, person(expert), Field.VOLUNTEER_NAME, draft.name(), places);
        if (draft.phone().isEmpty()) {
            personal.remove(reach, person(expert), Field.VOLUNTEER_PHONE);
        } else {
            personal.put(reach, person(expert), Field.VOLUNTEER_PHONE, draft.phone(), places);
        }
    }

    void erase(ExpertId expert) {
        personal.removeAll(Reach.everything(), person(expert));
    }

    private static AccountId person(ExpertId expert) {
        return new AccountId(expert.value());
    }
}
