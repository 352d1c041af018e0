package org.kepu.volunteers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What a team must be like. */
final class TeamRules {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private TeamRules() {}

    static List<Refusal> check(TeamDraft draft) {
        List<Refusal> found = new ArrayList<>();
        if (draft.name().length() < 2 || draft.name().length() > 60) {
            found.add(Refusal.at("name", "volunteers.refusal.name"));
        }
        longest(found, "contact", draft.contact(), 200);
        longest(found, "insurance", draft.insurance(), 500);
        longest(found, "note", draft.note(), 1000);
        if (MOBILE.matcher(draft.contact().replaceAll("[\\s-]", "")).find()) {
            found.add(Refusal.at("contact", "volunteers.refusal.contact"));
        }
        return found;
    }

    static void longest(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(Refusal.at(field, "imports.cell.tooLong", most));
        }
    }
}
