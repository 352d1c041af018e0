package org.kepu.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a change of a definition changes, field by field. */
final class Differences {

    /** One field. */
    record Difference(String field, String was, String became) {}

    private Differences() {}

    static List<Difference> between(Indicator before, IndicatorDraft after) {
        List<Difference> found = new ArrayList<>();
        add(found, "code", before.code(), after.code());
        add(found, "name", before.name(), after.name());
        add(found, "unit", before.unit(), after.unit());
        add(found, "direction", before.direction().name(), after.direction().name());
        add(found, "decimals", Integer.toString(before.decimals()), Integer.toString(after.decimals()));
        add(found, "formula", before.formula(), after.formula());
        add(found, "source", before.source(), after.source());
        add(found, "weight", text(before.weight()), text(after.weight()));
        add(found, "shown", Boolean.toString(before.shown()), Boolean.toString(after.shown()));
        if (!before.ofPlan()) {
            Goal was = before.goals().isEmpty() ? Goal.NONE : before.goals().getFirst();
            add(found, "baselineYear", was, after.goal(), Goal::baselineYear);
            add(found, "baseline", was, after.goal(), Goal::baseline);
            add(found, "targetYear", was, after.goal(), Goal::targetYear);
            add(found, "target", was, after.goal(), Goal::target);
        }
        return found;
    }

    private static void add(
            List<Difference> found, String field, Goal was, Goal became, Function<Goal, java.util.Optional<?>> value) {
        add(found, field, text(value.apply(was)), text(value.apply(became)));
    }

    private static void add(List<Difference> found, String field, String was, String became) {
        if (!was.equals(became)) {
            found.add(new Difference(field, was, became));
        }
    }

    private static String text(java.util.Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
