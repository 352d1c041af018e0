package org.kepu.tasks;

import java.util.List;
import org.kepu.plan.PlanAdopted;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the numbers and titles of clauses as the plan has them now; editions keep those of their day. */
@Component
class ClauseNames {

    private final PlanQueries plans;
    private final JdbcClient jdbc;

    ClauseNames(PlanQueries plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PlanAdopted adopted) {
        if (adopted.edition() > 1) {
            List<PlanView.Clause> clauses = plans.get(adopted.plan()).clauses();
            for (int i = 0; i < clauses.size(); i++) {
                rename(clauses.get(i), i + 1);
            }
        }
    }

    private void rename(PlanView.Clause clause, int position) {
        jdbc.sql("""
                        update tasks.task set clause_position = :position, clause_number = :number, clause_title = :title
                        where clause_id = :id
                        """)
                .param("position", position)
                .param("number", clause.number())
                .param("title", clause.title())
                .param("id", clause.id().value())
                .update();
    }
}
