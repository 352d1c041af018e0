package org.kepu.plan;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans. What is called public leaves out drafts, whose existence the public does not learn. */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

    private final JdbcClient jdbc;
    private final EditionRows rows;
    private final Editions editions;
    private final ClauseRows clauses;

    PlanQueries(JdbcClient jdbc, EditionRows rows, Editions editions, ClauseRows clauses) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.editions = editions;
        this.clauses = clauses;
    }

    /** Running and closed plans of every area, newest period first. */
    public List<PlanSummary> listPublic() {
        return jdbc.sql(SummaryRow.SELECT + " where p.status <> 'DRAFT' order by p.period_from desc, e.title")
                .query(SummaryRow::map)
                .list();
    }

    /** Every plan of an area, drafts too, newest period first. */
    public List<PlanSummary> list(AreaId area) {
        return jdbc.sql(SummaryRow.SELECT + " where p.area_id = :area order by p.period_from desc, p.period_to desc")
                .param("area", area.value())
                .query(SummaryRow::map)
                .list();
    }

    /** Every plan of these areas, drafts too, newest period first. */
    public List<PlanSummary> list(List<AreaId> areas) {
        return jdbc.sql(SummaryRow.SELECT
                        + " where p.area_id = any(:areas) order by p.period_from desc, p.period_to desc, e.title")
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(SummaryRow::map)
                .list();
    }

    /** The plan in force in an area. */
    public Optional<PlanSummary> findRunning(AreaId area) {
        return jdbc.sql(SummaryRow.SELECT + " where p.area_id = :area and p.status = 'RUNNING'")
                .param("area", area.value())
                .query(SummaryRow::map)
                .optional();
    }

    /** The plan of an area for exactly this period, drafts too. */
    public Optional<PlanSummary> find(AreaId area, PlanPeriod period) {
        return jdbc.sql(SummaryRow.SELECT
                        + " where p.area_id = :area and p.period_from = :first and p.period_to = :last")
                .param("area", area.value())
                .param("first", period.from())
                .param("last", period.to())
                .query(SummaryRow::map)
                .optional();
    }

    /** A plan, drafts too. */
    public Optional<PlanSummary> find(PlanId id) {
        return jdbc.sql(SummaryRow.SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(SummaryRow::map)
                .optional();
    }

    /**
     * A plan as it is now, drafts too.
     *
     * @throws NotFound if there is none
     */
    public PlanView get(PlanId id) {
        return get(find(id).orElseThrow(() -> new NotFound("plan " + id)));
    }

    /** A plan that was just found, with the content of its edition in force. */
    public PlanView get(PlanSummary plan) {
        return editions.view(plan, plan.edition());
    }

    /** The plan in force in an area, else its last one that is closed. */
    public Optional<PlanSummary> findCurrent(AreaId area) {
        return jdbc.sql(SummaryRow.SELECT + """
                         where p.area_id = :area and p.status <> 'DRAFT'
                        order by p.status <> 'RUNNING', p.period_from desc, p.period_to desc limit 1
                        """)
                .param("area", area.value())
                .query(SummaryRow::map)
                .optional();
    }

    /**
     * An edition of a plan, drafts too.
     *
     * @throws NotFound if there is none
     */
    public PlanView get(PlanId id, int edition) {
        return editions.view(find(id).orElseThrow(() -> new NotFound("plan " + id)), edition);
    }

    /**
     * A plan as it is now.
     *
     * @throws NotFound if there is none or it is a draft
     */
    public PlanView getPublic(PlanId id) {
        PlanView view = get(id);
        return visible(view, view.summary());
    }

    /**
     * What changed from one edition of a plan to another, drafts too.
     *
     * @throws NotFound if there is no such edition
     */
    public PlanDifference difference(PlanId id, int before, int after) {
        return PlanDifference.between(get(id, before), PlanDraft.of(get(id, after)));
    }

    /**
     * An edition of a plan.
     *
     * @throws NotFound if there is none or the plan is a draft
     */
    public PlanView getPublic(PlanId id, int edition) {
        return editions.view(getPublicSummary(id), edition);
    }

    /**
     * A plan without its content.
     *
     * @throws NotFound if there is none or it is a draft
     */
    public PlanSummary getPublicSummary(PlanId id) {
        PlanSummary plan = find(id).orElseThrow(() -> new NotFound("plan " + id));
        return visible(plan, plan);
    }

    /** The editions of a plan, newest first. */
    public List<EditionView> listEditions(PlanId id) {
        return rows.list(id);
    }

    /**
     * A clause, also one that its plan no longer has or whose plan is a draft.
     *
     * @throws NotFound if there is none
     */
    public ClauseView get(ClauseId id) {
        return clauses.view(id, this);
    }

    /**
     * A clause, also one that its plan no longer has.
     *
     * @throws NotFound if there is none or its plan is a draft
     */
    public ClauseView getPublic(ClauseId id) {
        ClauseView view = get(id);
        return visible(view, view.plan());
    }

    /** Every clause of the running and closed plans of these areas, running plans first, each in the order of its plan. */
    public List<ClauseLine> listClauses(Collection<AreaId> areas) {
        return clauses.lines(areas);
    }

    /** What a unit has to do in running and closed plans, newest period first. */
    public List<UnitDuties> listPublic(UnitId unit) {
        return clauses.duties(unit, listPublic());
    }

    /**
     * Clauses of a plan whose title, text or units contain every word typed; words are parted by spaces.
     *
     * @return at most 100, in the order of the plan; none if nothing was typed
     */
    public List<ClauseHit> search(PlanId plan, String typed) {
        List<String> words = new ArrayList<>(Arrays.asList(typed.strip().split("[\\s\\u3000]+")));
        words.removeIf(String::isEmpty);
        return words.isEmpty() ? List.of() : clauses.search(plan, words);
    }

    private static <T> T visible(T value, PlanSummary plan) {
        if (plan.status() == PlanStatus.DRAFT) {
            throw new NotFound("plan " + plan.id());
        }
        return value;
    }
}
