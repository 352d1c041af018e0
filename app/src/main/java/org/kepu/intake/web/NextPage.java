package org.kepu.intake.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanView;
import org.kepu.web.FormErrors;

/**
 * Starting the next period.
 *
 * @param from first year as typed
 * @param carried clauses ticked
 */
public record NextPage(PlanView plan, String from, String to, Set<ClauseId> carried, FormErrors errors) {

    static NextPage fresh(PlanView plan) {
        int first = plan.summary().period().to() + 1;
        return new NextPage(
                plan,
                Integer.toString(first),
                Integer.toString(first
                        + plan.summary().period().to()
                        - plan.summary().period().from()),
                plan.clauses().stream().map(PlanView.Clause::id).collect(Collectors.toSet()),
                FormErrors.none());
    }
}
