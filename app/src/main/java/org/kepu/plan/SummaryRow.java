package org.kepu.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.shared.AreaId;

/** Reads a {@link PlanSummary} from its row. */
final class SummaryRow {

    /** Plans under the alias {@code p} with their editions in force under {@code e}. */
    static final String SELECT = """
            select p.id, p.area_id, p.period_from, p.period_to, p.status, p.edition, e.title, e.adopted_at,
                (select count(*) from plan.programme r where r.plan_id = p.id and r.edition = p.edition) as programmes,
                (select count(*) from plan.clause c where c.plan_id = p.id and c.edition = p.edition) as clauses,
                (select count(distinct d.unit_id) from plan.duty d
                    where d.plan_id = p.id and d.edition = p.edition) as units
            from plan.plan p
            join plan.edition e on e.plan_id = p.id and e.number = p.edition
            """;

    private SummaryRow() {}

    static PlanSummary map(ResultSet row, int number) throws SQLException {
        return new PlanSummary(
                new PlanId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("area_id", UUID.class)),
                row.getString("title"),
                new PlanPeriod(row.getInt("period_from"), row.getInt("period_to")),
                PlanStatus.valueOf(row.getString("status")),
                row.getInt("edition"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getInt("programmes"),
                row.getInt("clauses"),
                row.getInt("units"));
    }
}
