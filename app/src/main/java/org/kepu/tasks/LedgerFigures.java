package org.kepu.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** Fills in what goals bound to the ledger count: one statement for all sums, one for all numbers of areas. */
@Component
class LedgerFigures {

    private final EvidenceQueries evidence;

    LedgerFigures(EvidenceQueries evidence) {
        this.evidence = evidence;
    }

    private record Bound(TaskView task, GoalView goal, Binding binding) {
        Selection selection(Optional<AreaId> within) {
            Selection selection = binding.selection(task);
            return within.map(selection::in).orElse(selection);
        }
    }

    List<TaskView> fill(List<TaskView> tasks) {
        Map<GoalId, BigDecimal> actuals = actuals(tasks, Optional.empty());
        return actuals.isEmpty()
                ? tasks
                : tasks.stream().map(task -> filled(task, actuals)).toList();
    }

    private static TaskView filled(TaskView task, Map<GoalId, BigDecimal> actuals) {
        return task.with(
                task.units(),
                task.goals().stream()
                        .map(goal -> actuals.containsKey(goal.id()) ? goal.with(actuals.get(goal.id())) : goal)
                        .toList());
    }

    /** What the bound goals of these tasks count, or what of it lies in an area. */
    Map<GoalId, BigDecimal> actuals(List<TaskView> tasks, Optional<AreaId> within) {
        Map<Boolean, List<Bound>> bound = tasks.stream()
                .flatMap(task -> task.goals().stream()
                        .flatMap(goal -> goal.binding().stream().map(binding -> new Bound(task, goal, binding))))
                .collect(Collectors.partitioningBy(each -> each.binding().counted() == Counted.AREAS));
        Map<GoalId, BigDecimal> actuals = new HashMap<>(sums(bound.getOrDefault(false, List.of()), within));
        actuals.putAll(areas(bound.getOrDefault(true, List.of()), within));
        return actuals;
    }

    private Map<GoalId, BigDecimal> sums(List<Bound> bound, Optional<AreaId> within) {
        List<Totals> totals = evidence.totals(
                bound.stream().map(each -> each.selection(within)).toList());
        Map<GoalId, BigDecimal> sums = new HashMap<>();
        for (int i = 0; i < bound.size(); i++) {
            Bound each = bound.get(i);
            BigDecimal total =
                    totals.get(i).of(each.binding().counted().measure().orElseThrow());
            sums.put(each.goal().id(), each.binding().inUnit(total, each.goal().unit()));
        }
        return sums;
    }

    private Map<GoalId, BigDecimal> areas(List<Bound> bound, Optional<AreaId> within) {
        Map<GoalId, BigDecimal> numbers = new HashMap<>();
        for (AreaId parent : bound.stream().map(each -> each.task().area()).collect(Collectors.toSet())) {
            List<Bound> here = new ArrayList<>(bound);
            here.removeIf(each -> !each.task().area().equals(parent));
            List<Set<AreaId>> reached = evidence.areasReached(
                    here.stream().map(each -> each.selection(within)).toList(), parent);
            for (int i = 0; i < here.size(); i++) {
                numbers.put(
                        here.get(i).goal().id(),
                        BigDecimal.valueOf(reached.get(i).size()));
            }
        }
        return numbers;
    }
}
