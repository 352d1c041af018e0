package org.kepu.units;

import java.util.ArrayList;
import java.util.List;
import org.kepu.shared.Refusal;

/** What a draft must fulfil by itself. */
final class UnitRules {

    private UnitRules() {}

    /** A name and the field it was entered in. */
    record Called(String field, String name) {}

    static List<Called> calls(UnitDraft draft) {
        List<Called> calls = new ArrayList<>();
        calls.add(new Called("name", draft.name()));
        calls.add(new Called("fullName", draft.fullName()));
        draft.aliases().forEach(alias -> calls.add(new Called("aliases", alias)));
        return calls;
    }

    static List<Refusal> check(UnitDraft draft) {
        return calls(draft).stream()
                .filter(called -> UnitNames.fold(called.name()).length() < 2
                        || called.name().length() > 60)
                .map(called -> Refusal.at(called.field(), "units.refusal.name"))
                .distinct()
                .toList();
    }
}
