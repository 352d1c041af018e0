package org.kepu.intake.web;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.UnitKinds;
import org.kepu.units.Unit;
import org.kepu.units.UnitKind;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** The form in which somebody says what a name stands for. */
public record UnitNamePage(Bench bench, UnitRow row, List<Unit> present, String was, FormErrors errors) {

    /** Units it may be, those with similar names first. */
    public List<Option> choices() {
        return Stream.concat(row.alike().stream(), present.stream())
                .distinct()
                .map(unit -> new Option(
                        unit.id().toString(),
                        unit.name().equals(unit.fullName()) ? unit.name() : unit.name() + "（" + unit.fullName() + "）"))
                .toList();
    }

    /** The unit chosen now, or the most similar one. */
    public String chosen() {
        return row.known()
                .or(() -> row.alike().stream().findFirst())
                .map(unit -> unit.id().toString())
                .orElse("");
    }

    /** The kind it would be created as. */
    public UnitKind kind() {
        return row.unit().kind().orElseGet(() -> UnitKinds.guess(row.unit().name()));
    }

    /** What is decided now. */
    public String decision() {
        return row.known().isPresent() || !row.alike().isEmpty() ? "match" : "create";
    }

    /** The clauses in which it is named. */
    public List<PlanDraft.Clause> clauses() {
        return bench.review().draft().clauses().stream()
                .filter(clause -> clause.duties().stream()
                        .anyMatch(duty -> duty.unit().equals(row.unit().name())))
                .toList();
    }
}
