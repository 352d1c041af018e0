package org.kepu.tasks;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Binds goals to the ledger and shows the entries a bound goal counts. */
@Service
public class LedgerBinding {

    private final Editing changes;
    private final TaskQueries tasks;
    private final EvidenceQueries evidence;
    private final History history;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerBinding(
            Editing changes,
            TaskQueries tasks,
            EvidenceQueries evidence,
            History history,
            JdbcClient jdbc,
            JsonMapper json) {
        this.changes = changes;
        this.tasks = tasks;
        this.evidence = evidence;
        this.history = history;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Lets a goal count itself, or empty: be told by people again. It needs no new edition, as the goal stays what it is. Refused
     * once the year is closed, for a goal that people entered figures for, for a rate, and for days in the wrong order.
     */
    public Outcome<GoalId> bind(TaskId id, GoalId goal, Optional<Binding> binding, Act act) {
        TaskView task = tasks.get(id);
        return changes.inside(task.programme(), programme -> {
            GoalView view = tasks.get(id).goals().stream()
                    .filter(each -> each.id().equals(goal))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("goal " + goal));
            if (programme.state() == ProgrammeState.CLOSED) {
                return Outcome.refused("", "tasks.refusal.closed");
            }
            if (binding.isPresent() && view.binding().isEmpty() && view.actual().isPresent()) {
                return Outcome.refused("counted", "tasks.refusal.hasFigures");
            }
            if (binding.isPresent() && view.counting() == Counting.LATEST) {
                return Outcome.refused("counted", "tasks.refusal.rate");
            }
            if (binding.filter(LedgerBinding::reversed).isPresent()) {
                return Outcome.refused("to", "tasks.refusal.daysOrder");
            }
            jdbc.sql("update tasks.goal set binding = :binding::jsonb where id = :id")
                    .param("binding", binding.map(json::writeValueAsString).orElse(null), Types.VARCHAR)
                    .param("id", goal.value())
                    .update();
            history.add(
                    programme.id(), id, binding.isPresent() ? "tasks.did.bind" : "tasks.did.unbind", List.of(), act);
            return Outcome.done(goal);
        });
    }

    private static boolean reversed(Binding binding) {
        return binding.from()
                .flatMap(from -> binding.to().filter(to -> to.isBefore(from)))
                .isPresent();
    }

    /** The entries a bound goal counts, the latest day first; none for a goal that is not bound. */
    public Paged<Entry> entries(TaskView task, GoalView goal, Paging paging) {
        return goal.binding()
                .map(binding -> evidence.list(binding.selection(task), paging))
                .orElseGet(() -> new Paged<>(List.of(), paging, 0));
    }
}
