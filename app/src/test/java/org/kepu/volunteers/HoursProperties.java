package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.kepu.access.Viewer;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Whatever is recorded, confirmed, denied and taken back, in whatever order: totals are the sums of entries. */
@KepuTest
class HoursProperties {

    @Autowired
    private Serving serving;

    @Autowired
    private Confirming confirming;

    @Autowired
    private ServiceQueries queries;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    /** One thing done: hours of the first and of the second volunteer in hundredths, and an earlier service it may be about. */
    record Step(int act, int first, int second, int which) {}

    private static final class Served {
        private final Map<Integer, BigDecimal> hours = new HashMap<>();
        private ServiceId id;
        private boolean standing = true;
        private Boolean agrees;
    }

    @BeforeTry
    void wire() throws Exception {
        new TestContextManager(HoursProperties.class).prepareTestInstance(this);
    }

    @Property(tries = 25)
    void totalsAreTheSumsOfEntries(@ForAll("steps") List<Step> steps) {
        Place place = places.create();
        Viewer leader = Squad.leader(place);
        TeamId team = squad.team(place, "农技服务队");
        List<VolunteerId> people = List.of(squad.volunteer(place, team, "张三丰"), squad.volunteer(place, team, "李四"));
        List<Served> served = new ArrayList<>();

        for (Step step : steps) {
            if (step.act() < 2 || served.isEmpty()) {
                served.add(record(place, team, people, step, served.size()));
            } else {
                Served about = served.get(step.which() % served.size());
                if (step.act() == 2 && about.standing) {
                    done(serving.reverse(about.id, "填错", leader));
                    about.standing = false;
                } else if (step.act() > 2) {
                    boolean fresh = confirming.answer(about.id, step.act() == 3, Confirming.How.VISIT);
                    assertThat(fresh).as("the first answer stands").isEqualTo(about.agrees == null);
                    about.agrees = about.agrees == null ? Boolean.valueOf(step.act() == 3) : about.agrees;
                }
            }
        }

        for (int i = 0; i < people.size(); i++) {
            assertThat(queries.totals(people.get(i)).all()).isEqualByComparingTo(sum(served, i, false));
            assertThat(queries.totals(people.get(i)).confirmed()).isEqualByComparingTo(sum(served, i, true));
        }
        assertThat(queries.totals(team).all())
                .isEqualByComparingTo(sum(served, 0, false).add(sum(served, 1, false)));
        assertThat(queries.totals(team).confirmed())
                .isEqualByComparingTo(sum(served, 0, true).add(sum(served, 1, true)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> act = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 20);
        return Combinators.combine(act, hours, hours, which)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private Served record(Place place, TeamId team, List<VolunteerId> people, Step step, int number) {
        Served served = new Served();
        served.hours.put(0, BigDecimal.valueOf(step.first() + 1L, 2));
        if (step.second() > 0) {
            served.hours.put(1, BigDecimal.valueOf(step.second(), 2));
        }
        Map<VolunteerId, String> typed = new HashMap<>();
        served.hours.forEach((person, hours) -> typed.put(people.get(person), hours.toPlainString()));
        served.id = squad.service(place, team, "第" + number + "次", typed);
        return served;
    }

    private static BigDecimal sum(List<Served> served, int person, boolean confirmed) {
        return served.stream()
                .filter(each -> each.standing && (!confirmed || Boolean.TRUE.equals(each.agrees)))
                .map(each -> each.hours.getOrDefault(person, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
