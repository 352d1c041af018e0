package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.access.Viewer;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class ServingTests {

    @Autowired
    private Serving serving;

    @Autowired
    private ServiceQueries queries;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private Teams registering;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private VolunteerQueries people;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Owner owner;

    private Place place;
    private Viewer leader;
    private TeamId team;
    private VolunteerId zhang;
    private VolunteerId li;

    @BeforeEach
    void aTeamOfTwo() {
        place = places.create();
        leader = Squad.leader(place);
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
        li = squad.volunteer(place, team, "李四");
    }

    @Test
    void aServiceWritesHoursAndOneEntryOfEvidence() {
        ServiceId id = squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5", li, "1.25"));

        ServiceView service = queries.get(id);
        assertThat(service.hours()).isEqualByComparingTo("3.75");
        assertThat(people.get(zhang).hours()).isEqualByComparingTo("2.5");
        assertThat(teams.get(team).hours()).isEqualByComparingTo("3.75");
        Entry entry = evidence.get(service.entry());
        assertThat(entry.kind()).isEqualTo(HappeningKind.SERVICE);
        assertThat(entry.unit()).contains(place.unit());
        assertThat(entry.people()).containsEntry(Audience.FARMER, 30L);
        assertThat(entry.quantities().get(Measure.HOURS)).isEqualByComparingTo("3.75");
        assertThat(entry.quantities().get(Measure.VOLUNTEERS)).isEqualByComparingTo("2");
        assertThat(entry.origin()).isEqualTo("volunteers");
    }

    @Test
    void takingAServiceBackTakesBackHoursAndEvidenceAndLeavesBothReadable() {
        ServiceId id = squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5", li, "1.25"));

        assertThat(reasons(serving.reverse(id, " ", leader))).containsExactly("reason evidence.refusal.reason");
        done(serving.reverse(id, "日期填错", leader));

        assertThat(teams.get(team).hours()).isEqualByComparingTo("0");
        assertThat(queries.get(id).standing()).isFalse();
        assertThat(queries.listHours(id)).extracting(HourView::hours).hasSize(4);
        assertThat(queries.listHours(zhang, Paging.of(1)).rows())
                .extracting(HourView::reason)
                .containsExactlyInAnyOrder("", "日期填错");
        assertThat(evidence.get(queries.get(id).entry()).standing()).isFalse();
        assertThat(reasons(serving.reverse(id, "再来一次", leader))).containsExactly(" evidence.refusal.reversed");
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "3"));
        assertThat(teams.get(team).hours()).isEqualByComparingTo("3");
    }

    @Test
    void theSameServiceSentTwiceAtOnceCountsOnce() throws Exception {
        Callable<Outcome<ServiceId>> send =
                () -> serving.record(team, squad.aService(place, "防诈骗宣传", Map.of(zhang, "2", li, "2")), leader);

        List<Outcome<ServiceId>> outcomes;
        try (var senders = Executors.newFixedThreadPool(4)) {
            outcomes = senders.invokeAll(List.of(send, send, send, send)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).flatMap(each -> reasons(each).stream()))
                .containsOnly("title evidence.refusal.twice");
        assertThat(teams.get(team).hours()).isEqualByComparingTo("4");
    }

    @Test
    void whatCannotBeIsRefusedAtItsFieldAndNothingIsWritten() {
        Place elsewhere = places.create();
        VolunteerId stranger = squad.volunteer(elsewhere, squad.team(elsewhere, "外地队"), "王五");
        VolunteerId fresh = done(volunteers.enter(team, VolunteerDraft.of("赵六", "", 1990, squad.today()), leader));
        squad.service(place, team, "全天值守", Map.of(zhang, "23"));

        assertThat(reasons(record(Map.of()))).containsExactly("hours volunteers.refusal.nobody");
        assertThat(reasons(record(Map.of(zhang, "1.01")))).containsExactly(field(zhang) + "volunteers.refusal.hours");
        assertThat(reasons(record(Map.of(li, "0.001")))).containsExactly(field(li) + "volunteers.refusal.hours");
        assertThat(reasons(record(Map.of(stranger, "1"))))
                .containsExactly(field(stranger) + "volunteers.refusal.notInTeam");
        ServiceDraft yesterday = squad.aService(place, "昨天的事", Map.of(fresh, "1"));
        assertThat(reasons(serving.record(
                        team,
                        new ServiceDraft(
                                squad.today().minusDays(1),
                                elsewhere.area(),
                                yesterday.title(),
                                Map.of(),
                                java.util.Set.of(),
                                yesterday.hours()),
                        leader)))
                .containsExactly("area volunteers.refusal.area", field(fresh) + "volunteers.refusal.notInTeam");
        assertThat(reasons(serving.record(team, squad.aService(place, "找13912345678", Map.of(li, "1")), leader)))
                .containsExactly("title evidence.refusal.personal");
        assertThat(teams.get(team).hours()).isEqualByComparingTo("23");
    }

    @Test
    void aDissolvedTeamServesNoMoreButItsHoursStay() {
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "2"));
        done(registering.dissolve(team, "合并到县队", Squad.liaison(place)));

        assertThat(reasons(record(Map.of(zhang, "1")))).containsExactly(" volunteers.refusal.dissolved");
        assertThat(teams.get(team).hours()).isEqualByComparingTo("2");
    }

    @Test
    void theDatabaseItselfRefusesToChangeHours() {
        ServiceId id = squad.service(place, team, "谷子种植指导", Map.of(zhang, "2"));

        for (String sql : List.of(
                "update volunteers.hours set hours = 9 where service = :id",
                "delete from volunteers.hours where service = :id",
                "update volunteers.service set title = 'x' where id = :id",
                "delete from volunteers.service where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id.value()).update())
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
            assertThatThrownBy(() -> owner.run(sql.replace(":id", "'" + id + "'")))
                    .as("as the owner: " + sql)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into volunteers.hours
                                    (id, service, volunteer, team, day, hours, reverses, reason, recorded_at, recorded_by)
                                select gen_random_uuid(), service, volunteer, team, day, -1, id, '少扣', now(), recorded_by
                                from volunteers.hours where service = :id
                                """).param("id", id.value()).update())
                .as("a reversal of less than all")
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        assertThat(people.get(zhang).hours()).isEqualByComparingTo("2");
    }

    /** Whatever is recorded and taken back in whatever order, totals are the sums of what stands. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void totalsAreTheSumsOfWhatStands(long seed) {
        Random random = new Random(seed);
        Map<ServiceId, Map<VolunteerId, BigDecimal>> standing = new HashMap<>();
        for (int step = 0; step < 24; step++) {
            List<ServiceId> all = new ArrayList<>(standing.keySet());
            if (!all.isEmpty() && random.nextInt(3) == 0) {
                ServiceId back = all.get(random.nextInt(all.size()));
                done(serving.reverse(back, "填错", leader));
                standing.remove(back);
            } else {
                Map<VolunteerId, String> hours = new HashMap<>();
                hours.put(zhang, "0." + (10 + random.nextInt(89)));
                if (random.nextBoolean()) {
                    hours.put(li, "0." + (10 + random.nextInt(89)));
                }
                ServiceId id = squad.service(place, team, "第" + step + "次", hours);
                Map<VolunteerId, BigDecimal> exact = new HashMap<>();
                hours.forEach((volunteer, number) -> exact.put(volunteer, new BigDecimal(number)));
                standing.put(id, exact);
            }
        }

        assertThat(people.get(zhang).hours()).isEqualByComparingTo(sum(standing, zhang));
        assertThat(people.get(li).hours()).isEqualByComparingTo(sum(standing, li));
        assertThat(teams.get(team).hours())
                .isEqualByComparingTo(sum(standing, zhang).add(sum(standing, li)));
        assertThat(queries.listHours(zhang, new Paging(1, 200)).rows().stream()
                        .map(HourView::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum(standing, zhang));
        assertThat(evidence.total(Selection.all().in(place.area())).of(Measure.HOURS))
                .as("the evidence ledger says the same")
                .isEqualByComparingTo(teams.get(team).hours());
    }

    private static BigDecimal sum(Map<ServiceId, Map<VolunteerId, BigDecimal>> standing, VolunteerId volunteer) {
        return standing.values().stream()
                .map(hours -> hours.getOrDefault(volunteer, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Outcome<ServiceId> record(Map<VolunteerId, String> hours) {
        return serving.record(team, squad.aService(place, "试一试", hours), leader);
    }

    private static String field(VolunteerId volunteer) {
        return "hours-" + volunteer + " ";
    }

    static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(ServingTests::words).toList()
                : List.of("done");
    }

    private static String words(Refusal refusal) {
        return refusal.field() + " " + refusal.key();
    }
}
