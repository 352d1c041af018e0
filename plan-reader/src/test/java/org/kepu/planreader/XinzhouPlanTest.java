package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real plan, which is not part of the repository; skipped where it is absent. */
class XinzhouPlanTest {

    private static final Path PLAN = Path.of("../../shared/plans/xinzhou-2021-2025.txt");
    private PlanDocument plan;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(PLAN), "the plan text is not here");
        plan = ((ReadResult.Read) new PlanReader().read(Files.readAllBytes(PLAN), "plan.txt")).document();
    }

    @Test
    void programmes_clauses_and_duties_are_counted_exactly() {
        List<Duty> duties =
                plan.clauses().stream().flatMap(c -> c.duties().stream()).toList();
        assertThat(plan.programmes())
                .filteredOn(p -> p.kind() != Programme.Kind.MECHANISM)
                .hasSize(10);
        assertThat(plan.programmes())
                .filteredOn(p -> p.kind() == Programme.Kind.MECHANISM)
                .extracting(Programme::title)
                .containsExactly("加强组织领导", "建立完善共建机制", "优化监测评估机制", "完善激励奖励机制", "保障经费投入");
        assertThat(plan.clauses()).hasSize(33).allMatch(Clause::openEnded);
        assertThat(duties).filteredOn(d -> d.role() == Duty.Role.LEAD).hasSize(43);
        assertThat(duties).filteredOn(d -> d.role() == Duty.Role.SUPPORT).hasSize(282);
        assertThat(plan.units()).hasSize(21);
        assertThat(plan.units())
                .filteredOn(unit -> unit.name().equals("市科协"))
                .allMatch(unit -> unit.leads() == 16 && unit.supports() == 17);
    }

    @Test
    void figures_dates_and_phases_are_exact() {
        assertThat(plan.title()).isEqualTo("忻州市全民科学素质行动规划纲要实施方案（2021—2025年）");
        assertThat(plan.issuer()).isEqualTo("忻州市人民政府办公室");
        assertThat(plan.documentNumber()).isNull();
        assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2022, 4, 6));
        assertThat(plan.period()).isEqualTo(new Period(2021, 2025));
        assertThat(plan.indicators()).hasSize(1);
        Indicator indicator = plan.indicators().getFirst();
        assertThat(indicator.baseline().value()).isEqualTo(new BigDecimal("7.9"));
        assertThat(indicator.baseline().year()).isEqualTo(2020);
        assertThat(indicator.target().value()).isEqualTo(new BigDecimal("14.5"));
        assertThat(indicator.target().year()).isEqualTo(2025);
        assertThat(plan.phases())
                .extracting(phase -> phase.name() + phase.from() + phase.to())
                .containsExactly("启动实施阶段20222022", "深入实施阶段20222025", "中期评估阶段20232023", "总结评估阶段20252025");
    }
}
