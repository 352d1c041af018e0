package org.kepu.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/** What a draft must fulfil by itself and beside its parent; what concerns other areas the database refuses. */
final class AreaRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,19}");
    private static final Pattern GB_CODE = Pattern.compile("[1-9][0-9]{5}([0-9]{3}){0,2}");

    private AreaRules() {}

    static List<Refusal> check(AreaDraft draft, Optional<Area> parent) {
        List<Refusal> refusals = new ArrayList<>(checkAlone(draft));
        if (parent.isEmpty() && draft.code().isEmpty()) {
            refusals.add(Refusal.at("code", "areas.refusal.code"));
        }
        if (parent.isEmpty() != (draft.kind().level() == AreaLevel.CITY)) {
            refusals.add(Refusal.at(
                    "kind", parent.isEmpty() ? "areas.refusal.kindWithoutParent" : "areas.refusal.cityHasNoParent"));
        } else if (parent.isPresent()
                && !draft.kind().level().fitsInto(parent.get().kind().level())) {
            refusals.add(Refusal.at(
                    "kind", "areas.refusal.kindUnderParent", parent.get().name()));
        }
        return refusals;
    }

    /** What can be said without knowing the parent. */
    static List<Refusal> checkAlone(AreaDraft draft) {
        List<Refusal> refusals = new ArrayList<>();
        if (!draft.code().isEmpty() && !CODE.matcher(draft.code()).matches()) {
            refusals.add(Refusal.at("code", "areas.refusal.code"));
        }
        draft.gbCode()
                .filter(code -> !GB_CODE.matcher(code).matches())
                .ifPresent(code -> refusals.add(Refusal.at("gbCode", "areas.refusal.gbCode", code)));
        if (draft.name().isBlank() || draft.name().length() > 60) {
            refusals.add(Refusal.at("name", "areas.refusal.name"));
        }
        draft.seat()
                .filter(seat -> !onEarth(seat))
                .ifPresent(seat -> refusals.add(Refusal.at("latitude", "areas.refusal.seat")));
        draft.population().ifPresent(population -> check(population, refusals));
        return refusals;
    }

    private static boolean onEarth(Seat seat) {
        return Math.abs(seat.latitude()) <= 90 && Math.abs(seat.longitude()) <= 180;
    }

    private static void check(Population population, List<Refusal> refusals) {
        if (population.people() < 0) {
            refusals.add(Refusal.at("population", "areas.refusal.population"));
        }
        if (population.source().isBlank()) {
            refusals.add(Refusal.at("populationSource", "areas.refusal.populationSource"));
        }
    }
}
