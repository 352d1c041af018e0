package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.progress.Lamp;
import org.kepu.progress.ProgressQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.testing.TestDatabase;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The sample work shows what boards are for; loading it again changes nothing. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleWorkTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleWork work;

    @Autowired
    private SampleVolunteers volunteers;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private ProgressQueries progress;

    @Test
    void twoYearsOfWorkAreThereOnce() {
        AreaId area = city.load();
        work.load(area, people.find(Role.OFFICE, area));
        long before = evidence.total(Selection.all().in(area)).happenings();
        work.load(area, people.find(Role.OFFICE, area));
        assertThat(evidence.total(Selection.all().in(area)).happenings())
                .isEqualTo(before)
                .isGreaterThan(1000);
    }

    @Test
    void sampleTeamsHaveHoursAndAreThereOnce() {
        AreaId area = city.load();
        volunteers.load(area, people.find(Role.LIAISON, area));
        volunteers.load(area, people.find(Role.LIAISON, area));

        assertThat(teams.listPublic(TeamFilter.all(), Paging.of(1)).rows())
                .hasSize(4)
                .allSatisfy(team -> {
                    assertThat(team.name()).startsWith("示例");
                    assertThat(team.hours()).isPositive();
                });
    }

    @Test
    void theBoardOfThisYearShowsEveryLamp() {
        AreaId area = city.load();
        work.load(area, people.find(Role.OFFICE, area));
        PlanId plan = plans.findRunning(area).orElseThrow().id();
        assertThat(progress.get(plan, DemoClock.FIRST_DAY.getYear()).lamps())
                .allSatisfy(
                        (lamp, clauses) -> assertThat(clauses).as(lamp.name()).isPositive());
        assertThat(progress.get(plan, 2024).lamps().get(Lamp.GREEN)).isPositive();
    }

    @Test
    void nothingHappenedInTheFuture() {
        AreaId area = city.load();
        work.load(area, people.find(Role.OFFICE, area));
        LocalDate tomorrow = DemoClock.FIRST_DAY.plusDays(1);
        assertThat(evidence.total(Selection.all().in(area).between(tomorrow, tomorrow.plusYears(1)))
                        .happenings())
                .isZero();
    }
}
