package org.kepu.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.intake.review.PartCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.util.MultiValueMap;

/** Phases as typed; an empty row at the end takes a new one, a row without any text goes. */
public record PhaseForm(List<Row> rows) {

    /** One phase as typed. */
    public record Row(String name, String from, String to, String text) {

        static final Row EMPTY = new Row("", "", "", "");

        boolean isEmpty() {
            return (name + from + to + text).isBlank();
        }
    }

    static PhaseForm of(List<PlanDraft.Phase> phases) {
        List<Row> rows = new ArrayList<>();
        phases.forEach(phase -> rows.add(new Row(
                phase.name(),
                phase.from().map(String::valueOf).orElse(""),
                phase.to().map(String::valueOf).orElse(""),
                phase.text())));
        rows.add(Row.EMPTY);
        return new PhaseForm(rows);
    }

    static PhaseForm typed(MultiValueMap<String, String> typed) {
        Columns columns = new Columns(typed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; columns.has("name", i); i++) {
            rows.add(new Row(columns.at("name", i), columns.at("from", i), columns.at("to", i), columns.at("text", i)));
        }
        return new PhaseForm(rows);
    }

    Outcome<PartCorrection.Phases> read() {
        List<PlanDraft.Phase> phases = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.isEmpty()) {
                if (row.name().isBlank()) {
                    wrong.add(Refusal.at("name-" + i, "plan.refusal.phaseName", i + 1));
                }
                phases.add(new PlanDraft.Phase(
                        row.name().strip(),
                        year(row.from(), "from-" + i, wrong),
                        year(row.to(), "to-" + i, wrong),
                        row.text().strip()));
            }
        }
        return wrong.isEmpty() ? Outcome.done(new PartCorrection.Phases(phases)) : Outcome.refused(wrong);
    }

    private static Optional<Integer> year(String text, String field, List<Refusal> wrong) {
        Optional<Integer> year = Typed.number(text);
        if (year.isEmpty() && !text.isBlank()) {
            wrong.add(Refusal.at(field, "intake.refusal.year"));
        }
        return year;
    }
}
