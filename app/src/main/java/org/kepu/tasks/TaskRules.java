package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kepu.shared.Refusal;

/** What a task must fulfil by itself; fields are those of the form. */
final class TaskRules {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_GOALS = 20;

    private TaskRules() {}

    static List<Refusal> check(TaskDraft draft, int year) {
        List<Refusal> wrong = new ArrayList<>();
        atMost(wrong, "matter", draft.matter(), 200);
        atMost(wrong, "measures", draft.measures(), 4000);
        atMost(wrong, "goal", draft.goalText(), 1000);
        atMost(wrong, "head", draft.head(), 100);
        atMost(wrong, "liaison", draft.liaison(), 100);
        atMost(wrong, "remark", draft.remark(), 1000);
        draft.due()
                .filter(day -> isOutside(day, year))
                .ifPresent(_ -> wrong.add(Refusal.at("due", "tasks.refusal.due", text(year))));
        if (draft.goals().size() > MOST_GOALS) {
            wrong.add(Refusal.at("goal", "tasks.refusal.goals", MOST_GOALS));
        }
        for (int i = 0; i < draft.goals().size(); i++) {
            check(wrong, draft.goals().get(i), "goal." + i, year);
        }
        return wrong;
    }

    private static void check(List<Refusal> wrong, GoalDraft goal, String field, int year) {
        atMost(wrong, field + ".what", goal.what(), 100);
        if (goal.target().signum() <= 0 || goal.target().compareTo(MOST) > 0) {
            wrong.add(Refusal.at(field + ".target", "tasks.refusal.target"));
        }
        if (goal.unit().isEmpty() || goal.unit().length() > 20) {
            wrong.add(Refusal.at(field + ".unit", "tasks.refusal.unit"));
        }
        goal.due()
                .filter(day -> isOutside(day, year))
                .ifPresent(_ -> wrong.add(Refusal.at(field + ".due", "tasks.refusal.due", text(year))));
    }

    private static boolean isOutside(LocalDate day, int year) {
        return day.getYear() != year;
    }

    private static String text(int year) {
        return Integer.toString(year);
    }

    private static void atMost(List<Refusal> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", longest));
        }
    }
}
