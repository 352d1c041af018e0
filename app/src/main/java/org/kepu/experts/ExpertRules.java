package org.kepu.experts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What the register says of an expert must be like this. */
final class ExpertRules {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,20}");

    private ExpertRules() {}

    static List<Refusal> check(ExpertDraft draft, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (draft.name().length() < 2 || draft.name().length() > 40) {
            found.add(Refusal.at("name", "volunteers.refusal.personName"));
        }
        if (!draft.phone().isEmpty() && !PHONE.matcher(draft.phone()).matches()) {
            found.add(Refusal.at("phone", "volunteers.refusal.phone"));
        }
        if (draft.discipline().isEmpty()) {
            found.add(Refusal.at("discipline", "imports.cell.required"));
        }
        if (draft.titles().length() > 100) {
            found.add(Refusal.at("titles", "imports.cell.tooLong", 100));
        }
        if (draft.organisation().length() < 2 || draft.organisation().length() > 80) {
            found.add(Refusal.at("organisation", "experts.refusal.organisation"));
        }
        if (draft.consentOn().filter(day -> !day.isAfter(today)).isEmpty()) {
            found.add(Refusal.at("consentOn", "volunteers.refusal.consent"));
        }
        if (draft.publicOn().filter(day -> day.isAfter(today)).isPresent()) {
            found.add(Refusal.at("publicOn", "volunteers.refusal.past"));
        }
        return found;
    }
}
