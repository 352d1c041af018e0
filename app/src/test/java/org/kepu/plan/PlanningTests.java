package org.kepu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.plan.Drafts.action;
import static org.kepu.plan.Drafts.clause;
import static org.kepu.plan.Drafts.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class PlanningTests {

    @Autowired
    private Planning planning;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private UnitQueries units;

    @Autowired
    private Areas areas;

    @Autowired
    private JdbcClient jdbc;

    private AreaId city;

    @BeforeEach
    void aCity() {
        city = aCity("测试" + UUID.randomUUID().toString().substring(0, 8) + "市");
    }

    private AreaId aCity(String name) {
        String code = "t" + UUID.randomUUID().toString().substring(0, 12);
        return done(areas.create(AreaDraft.of(Optional.empty(), code, name, AreaKind.PREFECTURE), Optional.empty()));
    }

    @Test
    void anAdoptedDraftIsReadBackWhole() {
        PlanId id = done(planning.adopt(
                city, plan(2021, 2025, action("青少年行动", clause("进校园", "市教育局", "市科协", "团市委"), clause("培养", "市科协")))));

        PlanView view = plans.getPublic(id);

        assertThat(view.summary().status()).isEqualTo(PlanStatus.RUNNING);
        assertThat(view.summary().period()).hasToString("2021–2025");
        assertThat(view.clauses()).extracting(PlanView.Clause::number).containsExactly("3.1.1", "3.1.2");
        assertThat(view.clauses().getFirst().leads())
                .extracting(PlanView.Duty::name)
                .containsExactly("市教育局");
        assertThat(view.clauses().getFirst().supports())
                .extracting(PlanView.Duty::name)
                .containsExactly("市科协", "团市委");
        assertThat(view.unitLoads())
                .extracting(load -> load.name() + load.leads() + load.supports())
                .containsExactlyInAnyOrder("市教育局10", "市科协11", "团市委01");
        assertThat(view.indicators().getFirst().target()).isEqualByComparingTo("14.5");
        assertThat(view.phases().getFirst().period()).hasToString("2021");
        assertThat(view.copied()).containsExactly("市委办公室");
    }

    @Test
    void unitsOfTheDocumentAreMatchedByNameAndCreatedOnce() {
        done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局", "市妇联")))));
        done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "教育局", "妇联", "市总工会")))));

        assertThat(units.list(city))
                .extracting(unit -> unit.name() + unit.kind())
                .containsExactlyInAnyOrder("市教育局GOVERNMENT", "市妇联MASS_ORGANISATION", "市总工会MASS_ORGANISATION");
    }

    @Test
    void adoptingTheSameTwiceChangesNothing() {
        PlanDraft draft = plan(2021, 2025, action("行动", clause("甲", "市教育局")));

        PlanId first = done(planning.adopt(city, draft));
        PlanId second = done(planning.adopt(city, draft));

        assertThat(second).isEqualTo(first);
        assertThat(plans.listEditions(first)).hasSize(1);
    }

    @Test
    void twoPeopleWhoAdoptTheSameAtOnceMakeOneEdition() throws Exception {
        Adoption adoption = adoption(plan(2021, 2025, action("行动", clause("甲", "市教育局"))), Optional.empty());
        Callable<Outcome<PlanId>> adopt = () -> planning.adopt(adoption);

        List<PlanId> ids;
        try (var people = Executors.newFixedThreadPool(4)) {
            ids = people.invokeAll(List.of(adopt, adopt, adopt, adopt)).stream()
                    .map(future -> done(future.resultNow()))
                    .distinct()
                    .toList();
        }

        assertThat(ids).hasSize(1);
        assertThat(plans.listEditions(ids.getFirst())).hasSize(1);
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldState() {
        PlanId id = done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局")))));
        PlanDraft broken = plan(2021, 2025, action("行动", clause("乙", "市民政局")))
                .withProgrammes(List.of(action("行动", clause("乙", "市民政局"), clause("\u0000", "市财政局"))));

        assertThatThrownBy(() -> planning.adopt(adoption(broken, Optional.of(1))))
                .as("PostgreSQL refuses the null character after half of the rows are written")
                .isInstanceOf(RuntimeException.class);

        assertThat(plans.get(id).clauses()).extracting(PlanView.Clause::title).containsExactly("甲");
        assertThat(plans.listEditions(id)).hasSize(1);
        assertThat(units.list(city)).extracting("name").containsExactly("市教育局");
        assertThat(jdbc.sql("select count(*) from plan.clause where plan_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClauseKeepsItsIdThroughEditionsAndShowsItsVersions() {
        PlanId id = done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局"), clause("乙", "市科协")))));
        ClauseId first = plans.get(id).clauses().getFirst().id();
        PlanDraft.Clause changed = clause("甲（改）", "市教育局").descending(Optional.of(first), Set.of());

        done(planning.adopt(adoption(plan(2021, 2025, action("行动", changed)), Optional.of(1))));

        assertThat(plans.get(id).clauses()).extracting(PlanView.Clause::id).containsExactly(first);
        ClauseView view = plans.getPublic(first);
        assertThat(view.clause().title()).isEqualTo("甲（改）");
        assertThat(view.removed()).isFalse();
        assertThat(view.versions()).extracting(ClauseView.Version::title).containsExactly("甲（改）", "甲");
        assertThat(plans.get(id, 1).clauses()).hasSize(2);
    }

    @Test
    void aClauseThatAnEditionDropsStaysReadableAsRemoved() {
        PlanId id = done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局"), clause("乙", "市科协")))));
        ClauseId dropped = plans.get(id).clauses().getLast().id();

        done(planning.adopt(adoption(plan(2021, 2025, action("行动", clause("丙", "市教育局"))), Optional.of(1))));

        assertThat(plans.getPublic(dropped).removed()).isTrue();
    }

    @Test
    void aSplitClauseRemembersWhereItComesFrom() {
        PlanId id = done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局")))));
        ClauseId whole = plans.get(id).clauses().getFirst().id();
        Optional<ClauseId> from = Optional.of(whole);

        done(planning.adopt(adoption(
                plan(
                        2021,
                        2025,
                        action(
                                "行动",
                                clause("甲上", "市教育局").descending(from, Set.of()),
                                clause("甲下", "市教育局").descending(from, Set.of()))),
                Optional.of(1))));

        ClauseView second = plans.get(plans.get(id).clauses().getLast().id());
        assertThat(second.clause().id()).isNotEqualTo(whole);
        assertThat(second.predecessors()).extracting(ClauseView.ClauseRef::id).containsExactly(whole);
        assertThat(plans.get(whole).successors()).hasSize(1);
    }

    @Test
    void aDraftComparedWithAnOlderEditionIsRefused() {
        done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局")))));

        Outcome<PlanId> late =
                planning.adopt(adoption(plan(2021, 2025, action("行动", clause("乙", "市教育局"))), Optional.empty()));

        assertThat(reasons(late)).containsExactly("plan.refusal.overtaken");
    }

    @Test
    void whatIsMissingIsSaidAtItsPlace() {
        PlanDraft draft = plan(2021, 2025, action("", clause("", "市教育局")));
        PlanDraft empty = new PlanDraft(
                " ",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new PlanDraft.Phase("中期", Optional.of(2025), Optional.of(2023), "")),
                draft.programmes(),
                List.of(),
                List.of(),
                List.of());

        assertThat(((Outcome.Refused<PlanId>) planning.adopt(city, empty)).refusals())
                .extracting(refusal -> refusal.field() + " " + refusal.key())
                .containsExactlyInAnyOrder(
                        "title plan.refusal.title",
                        "period plan.refusal.period",
                        "programme:p- plan.refusal.programmeTitle",
                        "clause:c- plan.refusal.clauseTitle",
                        "phase:0 plan.refusal.phaseOrder");
    }

    @Test
    void aSecondCityAdoptsItsOwnPlanBesideTheFirst() {
        PlanDraft draft = plan(2021, 2025, action("行动", clause("甲", "市教育局")));
        AreaId other = aCity("另一市" + UUID.randomUUID());

        PlanId first = done(planning.adopt(city, draft));
        PlanId second = done(planning.adopt(other, draft));

        assertThat(second).isNotEqualTo(first);
        assertThat(plans.findRunning(city)).map(PlanSummary::id).contains(first);
        assertThat(plans.findRunning(other)).map(PlanSummary::id).contains(second);
        assertThat(units.list(other)).hasSize(1);
    }

    @Test
    void theNextPlanWaitsAsADraftUntilTheRunningOneIsClosed() {
        PlanId now = done(planning.adopt(city, plan(2021, 2025, action("行动", clause("甲", "市教育局")))));
        PlanId next = done(planning.adopt(city, plan(2026, 2030, action("行动", clause("甲", "市教育局")))));

        assertThat(plans.get(next).summary().status()).isEqualTo(PlanStatus.DRAFT);
        assertThatThrownBy(() -> plans.getPublic(next)).isInstanceOf(NotFound.class);
        assertThat(plans.listPublic()).extracting(PlanSummary::id).contains(now).doesNotContain(next);
        assertThat(reasons(planning.move(next, PlanTransition.START))).containsExactly("plan.refusal.anotherRuns");

        done(planning.move(now, PlanTransition.CLOSE));
        done(planning.move(next, PlanTransition.START));

        assertThat(plans.findRunning(city)).map(PlanSummary::id).contains(next);
        assertThat(reasons(planning.move(now, PlanTransition.REOPEN))).containsExactly("plan.refusal.anotherRuns");
        assertThat(reasons(planning.move(now, PlanTransition.CLOSE))).containsExactly("plan.refusal.moved");
    }

    @Test
    void aClosedPlanIsKeptAsItWas() {
        PlanId id = done(planning.adopt(city, plan(2016, 2020, action("行动", clause("甲", "市教育局")))));
        done(planning.move(id, PlanTransition.CLOSE));

        Outcome<PlanId> late =
                planning.adopt(adoption(plan(2016, 2020, action("行动", clause("乙", "市教育局"))), Optional.of(1)));

        assertThat(reasons(late)).containsExactly("plan.refusal.closed");
    }

    @Test
    void aUnitSeesItsDutiesAndWordsFindClauses() {
        PlanId id = done(planning.adopt(
                city, plan(2021, 2025, action("行动", clause("馆校合作", "市教育局", "市科协"), clause("智慧助老", "市科协")))));
        var association = units.findByName(city, "市科协").orElseThrow().id();

        assertThat(plans.listPublic(association)).singleElement().satisfies(duties -> {
            assertThat(duties.leads()).isEqualTo(1);
            assertThat(duties.supports()).isEqualTo(1);
        });
        assertThat(plans.search(id, "市科协　合作")).extracting(ClauseHit::title).containsExactly("馆校合作");
        assertThat(plans.search(id, "100%_")).isEmpty();
        assertThat(plans.search(id, "  ")).isEmpty();
    }

    private Adoption adoption(PlanDraft draft, Optional<Integer> basedOn) {
        return new Adoption(
                city,
                draft,
                EditionReason.DOCUMENT,
                UUID.randomUUID(),
                basedOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(refusal -> refusal.key()).toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
