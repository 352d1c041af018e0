package org.kepu.volunteers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What a volunteer's basic facts must be like. */
final class VolunteerRules {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]([ -]?[0-9]){6,19}");
    private static final int OLDEST = 110;
    private static final int YOUNGEST = 6;

    private VolunteerRules() {}

    static List<Refusal> check(VolunteerDraft draft, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (draft.name().length() < 2 || draft.name().length() > 40) {
            found.add(Refusal.at("name", "volunteers.refusal.personName"));
        }
        if (!draft.phone().isEmpty() && !PHONE.matcher(draft.phone()).matches()) {
            found.add(Refusal.at("phone", "volunteers.refusal.phone"));
        }
        if (draft.joinedOn().isAfter(today) || draft.joinedOn().getYear() < 1990) {
            found.add(Refusal.at("joinedOn", "volunteers.refusal.past"));
        }
        int age = today.getYear() - draft.born();
        if (age > OLDEST || age < YOUNGEST) {
            found.add(Refusal.at("born", "volunteers.refusal.born", year(today, OLDEST), year(today, YOUNGEST)));
        }
        if (draft.consentOn().filter(day -> !day.isAfter(today)).isEmpty()) {
            found.add(Refusal.at("consentOn", "volunteers.refusal.consent"));
        }
        if (draft.guardianOn().filter(day -> day.isAfter(today)).isPresent()
                || (draft.minor() && draft.guardianOn().isEmpty())) {
            found.add(Refusal.at("guardianOn", "volunteers.refusal.guardian"));
        }
        TeamRules.longest(found, "availability", draft.availability(), 200);
        TeamRules.longest(found, "dialects", draft.dialects(), 100);
        return found;
    }

    /** As text, since a number would be printed with a comma. */
    private static String year(LocalDate today, int before) {
        return Integer.toString(today.getYear() - before);
    }
}
