package org.kepu.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.plan.PlanView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Fills in what a draft leaves to its clause: title, units, last day of the year, goals said in the text. */
@Component
class Completion {

    private final UnitQueries units;

    Completion(UnitQueries units) {
        this.units = units;
    }

    Outcome<Complete> complete(TaskDraft draft, PlanView plan, int year) {
        List<PlanView.Clause> clauses = plan.clauses();
        Optional<PlanView.Clause> clause = clauses.stream()
                .filter(each -> each.id().equals(draft.clause()))
                .findFirst();
        if (clause.isEmpty()) {
            return Outcome.refused("clause", "tasks.refusal.clause");
        }
        TaskDraft full = filled(draft, clause.get(), year);
        List<Refusal> wrong = TaskRules.check(full, year);
        Map<UnitId, String> names = names(full, clause.get());
        if (!names.keySet().containsAll(full.leads())) {
            wrong.add(Refusal.at("leads", "tasks.refusal.unitGone"));
        }
        if (!names.keySet().containsAll(full.supports())) {
            wrong.add(Refusal.at("supports", "tasks.refusal.unitGone"));
        }
        return wrong.isEmpty()
                ? Outcome.done(new Complete(full, place(clause.get(), clauses.indexOf(clause.get()) + 1), names))
                : Outcome.refused(wrong);
    }

    private static Complete.Place place(PlanView.Clause clause, int position) {
        return new Complete.Place(position, clause.number(), clause.title());
    }

    private static TaskDraft filled(TaskDraft draft, PlanView.Clause clause, int year) {
        boolean noUnits = draft.leads().isEmpty() && draft.supports().isEmpty();
        List<GoalDraft> goals = draft.goals().isEmpty() ? GoalReading.read(draft.goalText()) : draft.goals();
        return new TaskDraft(
                draft.clause(),
                draft.matter().isEmpty() ? clause.title() : draft.matter(),
                draft.measures(),
                draft.goalText().isEmpty() ? GoalReading.write(goals) : draft.goalText(),
                goals,
                noUnits ? clause.leads().stream().map(PlanView.Duty::unit).toList() : draft.leads(),
                noUnits ? clause.supports().stream().map(PlanView.Duty::unit).toList() : draft.supports(),
                draft.head(),
                draft.liaison(),
                Optional.of(draft.due().orElse(LocalDate.of(year, 12, 31))),
                draft.remark());
    }

    /** Names of today; a unit that ended keeps the name the clause calls it by. */
    private Map<UnitId, String> names(TaskDraft draft, PlanView.Clause clause) {
        Map<UnitId, String> names = new LinkedHashMap<>();
        clause.duties().forEach(duty -> names.put(duty.unit(), duty.name()));
        List<UnitId> all =
                Stream.concat(draft.leads().stream(), draft.supports().stream()).toList();
        units.map(all).values().forEach(unit -> names.put(unit.id(), nameOf(unit)));
        return names;
    }

    private static String nameOf(Unit unit) {
        return unit.name();
    }
}
