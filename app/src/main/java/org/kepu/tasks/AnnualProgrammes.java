package org.kepu.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kepu.access.Act;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes, issues, amends and closes annual programmes. */
@Service
public class AnnualProgrammes {

    private final ProgrammeRows programmes;
    private final TaskRows rows;
    private final TaskQueries tasks;
    private final Abandoning abandoning;
    private final PlanQueries plans;
    private final TaskAnnouncing announcing;
    private final History history;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Editing changes;

    AnnualProgrammes(
            ProgrammeRows programmes,
            TaskRows rows,
            TaskQueries tasks,
            Abandoning abandoning,
            PlanQueries plans,
            TaskAnnouncing announcing,
            History history,
            JsonMapper json,
            TransactionTemplate transaction,
            Editing changes) {
        this.programmes = programmes;
        this.rows = rows;
        this.tasks = tasks;
        this.abandoning = abandoning;
        this.plans = plans;
        this.announcing = announcing;
        this.history = history;
        this.json = json;
        this.transaction = transaction;
        this.changes = changes;
    }

    /**
     * Starts the programme of a plan for a year. Refused at {@code year} outside the plan's period and if there is one already; at
     * {@code title} without one.
     */
    public Outcome<AnnualProgrammeId> create(PlanId plan, int year, String title, String introduction, Act act) {
        PlanSummary summary = plans.find(plan).orElseThrow(() -> new NotFound("plan " + plan));
        if (year < summary.period().from() || year > summary.period().to()) {
            return Outcome.refused(
                    "year", "tasks.refusal.year", summary.period().toString());
        }
        List<Refusal> wrong = wrong(title, introduction);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        AnnualProgrammeId id = AnnualProgrammeId.create();
        try {
            transaction.executeWithoutResult(_ -> {
                programmes.insert(id, plan, summary.area(), year, title.strip(), introduction.strip(), act);
                history.add(id, "tasks.did.createProgramme", act);
            });
            return Outcome.done(id);
        } catch (DuplicateKeyException present) {
            return Outcome.refused("year", "tasks.refusal.yearTaken", Integer.toString(year));
        }
    }

    /** Changes title and introduction. Refused while the programme is in force without an amendment. */
    public Outcome<AnnualProgrammeId> describe(AnnualProgrammeId id, String title, String introduction, Act act) {
        List<Refusal> wrong = wrong(title, introduction);
        return wrong.isEmpty()
                ? changes.inside(id, programme -> {
                    if (!programme.state().editable()) {
                        return Outcome.refused("", "tasks.refusal.notEditable");
                    }
                    programmes.describe(id, title.strip(), introduction.strip());
                    history.add(id, "tasks.did.describe", act);
                    return Outcome.done(id);
                })
                : Outcome.refused(wrong);
    }

    /** Throws a draft away that was never issued. */
    public Outcome<AnnualProgrammeId> discard(AnnualProgrammeId id) {
        return changes.inside(id, programme -> {
            if (programme.state() != ProgrammeState.DRAFT) {
                return Outcome.refused("", "tasks.refusal.moved");
            }
            programmes.delete(id);
            return Outcome.done(id);
        });
    }

    /**
     * Issues the draft or the amendment as the next edition. Refused without number, without tasks, with tasks that nobody leads,
     * and if the programme has moved meanwhile.
     */
    public Outcome<AnnualProgrammeId> issue(AnnualProgrammeId id, Issue issue, Act act) {
        return changes.inside(id, programme -> {
            ProgrammeStep step =
                    programme.state() == ProgrammeState.AMENDING ? ProgrammeStep.REISSUE : ProgrammeStep.ISSUE;
            if (step.from() != programme.state()) {
                return Outcome.refused("", "tasks.refusal.moved");
            }
            List<TaskView> all = tasks.listAll(id);
            List<Refusal> wrong = wrong(issue, all);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            int edition = programme.edition() + 1;
            List<IssuedTask> content = all.stream()
                    .filter(task -> task.state() != TaskState.DROPPED)
                    .map(IssuedTask::of)
                    .toList();
            programmes.insertEdition(id, edition, issue, json.writeValueAsString(content), act);
            programmes.move(id, step.to(), edition);
            Set<TaskId> fresh = Set.copyOf(rows.setIssued(id, edition));
            announcing.issued(issue.documentNumber(), programme.year(), all, fresh);
            history.add(id, "tasks.did." + step, act);
            return Outcome.done(id);
        });
    }

    /**
     * Takes a step that issues nothing. Refused from another state, without a reason where one is asked for, and for closing a
     * year while tasks are open (finish, drop or carry them over first).
     */
    public Outcome<AnnualProgrammeId> take(AnnualProgrammeId id, ProgrammeStep step, Act act) {
        if (step.issues()) {
            return Outcome.refused("documentNumber", "tasks.refusal.documentNumber");
        }
        if (step.reasoned() && act.reason().isEmpty()) {
            return Outcome.refused("reason", "tasks.refusal.reason");
        }
        return changes.inside(id, programme -> {
            if (programme.state() != step.from()) {
                return Outcome.refused("", "tasks.refusal.moved");
            }
            if (step == ProgrammeStep.ABANDON) {
                abandoning.restore(programme);
            }
            programmes.move(id, step.to(), programme.edition());
            history.add(id, "tasks.did." + step, act);
            return Outcome.done(id);
        });
    }

    private static List<Refusal> wrong(String title, String introduction) {
        List<Refusal> wrong = new ArrayList<>();
        if (title.isBlank()) {
            wrong.add(Refusal.at("title", "imports.cell.required"));
        } else if (title.length() > 200) {
            wrong.add(Refusal.at("title", "imports.cell.tooLong", 200));
        }
        if (introduction.length() > 4000) {
            wrong.add(Refusal.at("introduction", "imports.cell.tooLong", 4000));
        }
        return wrong;
    }

    private static List<Refusal> wrong(Issue issue, List<TaskView> tasks) {
        List<Refusal> wrong = new ArrayList<>();
        if (issue.documentNumber().isEmpty()) {
            wrong.add(Refusal.at("documentNumber", "tasks.refusal.documentNumber"));
        } else if (issue.documentNumber().length() > 60) {
            wrong.add(Refusal.at("documentNumber", "imports.cell.tooLong", 60));
        }
        if (tasks.isEmpty()) {
            wrong.add(Refusal.at("", "tasks.refusal.noTasks"));
        }
        tasks.stream()
                .filter(task -> task.leads().isEmpty() && task.state() != TaskState.DROPPED)
                .forEach(task -> wrong.add(Refusal.at("", "tasks.refusal.nobodyLeads", task.number(), task.matter())));
        return wrong;
    }
}
