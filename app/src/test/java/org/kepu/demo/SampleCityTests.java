package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.ProgrammeKind;
import org.kepu.shared.AreaId;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The data of the demo itself; no other test looks at it. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleCityTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private PlanQueries plans;

    @Test
    void thePlanHasTheFiguresOfTheDocument() {
        PlanDraft plan = SampleCity.plan();
        assertThat(plan.programmes())
                .filteredOn(programme -> programme.kind() != ProgrammeKind.MECHANISM)
                .hasSize(10)
                .flatMap(PlanDraft.Programme::clauses)
                .hasSize(33);
        assertThat(plan.programmes())
                .filteredOn(programme -> programme.kind() == ProgrammeKind.MECHANISM)
                .hasSize(5);
        assertThat(plan.phases()).hasSize(4);
        assertThat(plan.units()).hasSize(21);
        assertThat(duties(plan, DutyRole.LEAD)).isEqualTo(43);
        assertThat(duties(plan, DutyRole.SUPPORT)).isEqualTo(282);
    }

    @Test
    void loadingAgainChangesNothing() {
        AreaId area = city.load();
        var before = plans.findRunning(area).orElseThrow();
        assertThat(city.load()).isEqualTo(area);
        assertThat(plans.list(area)).containsExactly(before);
    }

    @Test
    void everyRoleHasAPersonAndALinkOfItsOwn() {
        Map<Role, String> links = people.links(city.load());
        assertThat(links).containsOnlyKeys(Role.values());
        assertThat(links.values()).doesNotHaveDuplicates();
    }

    private static long duties(PlanDraft plan, DutyRole role) {
        return plan.clauses().stream()
                .flatMap(clause -> clause.duties().stream())
                .filter(duty -> duty.role() == role)
                .count();
    }
}
