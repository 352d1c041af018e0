package org.kepu.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.ClauseId;
import org.kepu.shared.UnitId;

/**
 * What somebody says about a task.
 *
 * @param matter 重点任务; empty: the clause's title
 * @param measures 具体举措
 * @param goalText 年度目标 as written; empty: made from the goals
 * @param goals empty: read from the text where it says quantities
 * @param leads empty together with supports: the units the clause names
 * @param head 责任领导, as written
 * @param liaison 联络员, as written
 * @param due empty: the last day of the year
 */
public record TaskDraft(
        ClauseId clause,
        String matter,
        String measures,
        String goalText,
        List<GoalDraft> goals,
        List<UnitId> leads,
        List<UnitId> supports,
        String head,
        String liaison,
        Optional<LocalDate> due,
        String remark) {

    public TaskDraft {
        matter = matter.strip();
        measures = measures.strip();
        goalText = goalText.strip();
        goals = List.copyOf(goals);
        leads = leads.stream().distinct().toList();
        List<UnitId> leading = leads;
        supports = supports.stream()
                .distinct()
                .filter(unit -> !leading.contains(unit))
                .toList();
        head = head.strip();
        liaison = liaison.strip();
        remark = remark.strip();
    }

    /** A draft with the least that is needed; everything else follows from the clause. */
    public static TaskDraft of(ClauseId clause, String measures) {
        return new TaskDraft(clause, "", measures, "", List.of(), List.of(), List.of(), "", "", Optional.empty(), "");
    }

    /** This draft with another text of goals and the goals in it. */
    public TaskDraft withGoals(String text, List<GoalDraft> others) {
        return new TaskDraft(clause, matter, measures, text, others, leads, supports, head, liaison, due, remark);
    }

    /** This draft due on another day. */
    public TaskDraft withDue(LocalDate day) {
        return new TaskDraft(
                clause, matter, measures, goalText, goals, leads, supports, head, liaison, Optional.of(day), remark);
    }

    /** This draft with other units. */
    public TaskDraft withUnits(List<UnitId> leading, List<UnitId> supporting) {
        return new TaskDraft(
                clause, matter, measures, goalText, goals, leading, supporting, head, liaison, due, remark);
    }
}
