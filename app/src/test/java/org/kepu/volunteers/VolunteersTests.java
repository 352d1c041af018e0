package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.volunteers.ServingTests.reasons;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class VolunteersTests {

    @Autowired
    private Erasing erasing;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private VolunteerQueries queries;

    @Autowired
    private Teams teams;

    @Autowired
    private TeamQueries teamQueries;

    @Autowired
    private People people;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    private Place place;
    private Viewer leader;
    private Viewer liaison;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        place = places.create();
        leader = Squad.leader(place);
        liaison = Squad.liaison(place);
        team = squad.team(place, "农技服务队");
    }

    @Test
    void namesAreWholeForWhoKeepsTheRecordsMaskedForOfficesAndHiddenFromOthers() {
        VolunteerId id = squad.volunteer(place, team, "张三丰");
        TeamView view = teamQueries.get(team);
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        Viewer foreign = Squad.as(places.create(), Role.OFFICE, new Scope.WithinArea(AreaId.create()));

        assertThat(people.names(leader, view, List.of(id))).containsEntry(id, "张三丰");
        assertThat(people.names(liaison, view, List.of(id))).containsEntry(id, "张三丰");
        assertThat(people.names(office, view, List.of(id))).containsEntry(id, "张＊＊");
        assertThat(people.names(foreign, view, List.of(id))).isEmpty();
        assertThat(people.maskedPhone(leader, view, id)).isEqualTo("138****5678");
        assertThat(people.showPhone(leader, view, id)).isEqualTo("13812345678");
        assertThat(people.showPhone(office, view, id)).isEqualTo("138****5678");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'volunteers.phone.shown' and object = :object")
                        .param("object", "volunteer " + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nameAndPhoneAreSealedWhereTheyLie() {
        VolunteerId id = squad.volunteer(place, team, "张三丰");

        List<byte[]> sealed = jdbc.sql("""
                        select sealed from (select set_config('kepu.everybody', 'on', true)) s, personal.field
                        where person = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> row.getBytes("sealed"))
                .list();

        assertThat(sealed)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .doesNotContain("张三丰")
                        .doesNotContain("13812345678"));
        assertThat(jdbc.sql("select v::text from volunteers.volunteer v where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("张三丰")
                .doesNotContain("13812345678");
    }

    @Test
    void nobodyIsEnteredWithoutConsentAndNobodyUnderAgeWithoutAGuardian() {
        LocalDate today = squad.today();
        VolunteerDraft child = VolunteerDraft.of("小明", "", today.getYear() - 15, today);
        VolunteerDraft unasked = new VolunteerDraft(
                "王五",
                "abc",
                1890,
                Set.of(),
                "",
                "",
                false,
                Optional.of(AreaId.create()),
                today,
                Optional.empty(),
                Optional.empty());

        assertThat(reasons(volunteers.enter(team, child, leader)))
                .containsExactly("guardianOn volunteers.refusal.guardian");
        assertThat(reasons(volunteers.enter(team, unasked, leader)))
                .containsExactlyInAnyOrder(
                        "phone volunteers.refusal.phone",
                        "born volunteers.refusal.born",
                        "consentOn volunteers.refusal.consent",
                        "area volunteers.refusal.area");
        VolunteerId id = done(volunteers.enter(team, child.withGuardian(today), leader));
        assertThatThrownBy(() -> jdbc.sql("update volunteers.volunteer set guardian_on = null where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoLeavesKeepsHoursAndMayHavePersonalDataErased() {
        VolunteerId id = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "谷子种植指导", java.util.Map.of(id, "2"));

        done(volunteers.leave(id, leader));
        assertThat(people.names(leader, teamQueries.get(team), List.of(id))).containsValue("张三丰");
        assertThat(reasons(volunteers.leave(id, leader))).containsExactly(" volunteers.refusal.left");
        done(erasing.erase(id, true, leader));

        assertThat(people.names(leader, teamQueries.get(team), List.of(id))).isEmpty();
        assertThat(people.maskedPhone(leader, teamQueries.get(team), id)).isEmpty();
        assertThat(queries.get(id).erased()).isTrue();
        assertThat(queries.get(id).hours()).isEqualByComparingTo("2");
        assertThat(teamQueries.get(team).members()).isZero();
        assertThat(reasons(volunteers.edit(id, VolunteerDraft.of("张三丰", "", 1980, squad.today()), leader)))
                .containsExactly(" volunteers.refusal.left");
    }

    @Test
    void trainingCommendationAndEvaluationAreOnlyAddedTo() {
        VolunteerId id = squad.volunteer(place, team, "张三丰");

        assertThat(reasons(volunteers.record(
                        id, Optional.empty(), Optional.of(squad.today().plusDays(1)), " ", leader)))
                .containsExactly(
                        "kind imports.cell.required", "day volunteers.refusal.past", "text volunteers.refusal.text");
        done(volunteers.record(id, Optional.of(RecordKind.TRAINING), Optional.of(squad.today()), "急救培训 8 学时", leader));

        assertThat(queries.listRecords(id)).extracting(RecordView::text).containsExactly("急救培训 8 学时");
        assertThatThrownBy(() -> jdbc.sql("delete from volunteers.record where volunteer = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void aTeamHasANameOfItsOwnInItsUnitAndALeaderFromTheList() {
        assertThat(reasons(teams.register(place.unit(), TeamDraft.named("农技服务队"), liaison)))
                .containsExactly("name volunteers.refusal.taken");
        assertThat(reasons(teams.register(place.unit(), TeamDraft.named("急救队").ledBy(AccountId.create()), liaison)))
                .containsExactly("leader volunteers.refusal.leader");
        TeamDraft wrong =
                new TeamDraft("x", Optional.empty(), Set.of(), Set.of(AreaId.create()), "找老王 138-1234-5678", "", "");
        assertThat(reasons(teams.register(place.unit(), wrong, liaison)))
                .containsExactlyInAnyOrder(
                        "name volunteers.refusal.name",
                        "served volunteers.refusal.served",
                        "contact volunteers.refusal.contact");
        TeamId other = done(teams.register(place.unit(), TeamDraft.named("急救队"), liaison));
        assertThat(reasons(teams.edit(other, TeamDraft.named("农技服务队"), liaison)))
                .containsExactly("name volunteers.refusal.taken");
        done(teams.dissolve(team, "合并", liaison));
        done(teams.edit(other, TeamDraft.named("农技服务队"), liaison));
        assertThat(reasons(teams.dissolve(team, "合并", liaison))).containsExactly(" volunteers.refusal.dissolved");
    }

    @Test
    void aLeaderChangesSkillsAreasAndContactOnly() {
        done(teams.edit(
                team,
                new TeamDraft("我的队", Optional.empty(), Set.of(Topic.FIRE), Set.of(place.area()), "科协二楼", "无", "无"),
                leader));

        TeamView view = teamQueries.get(team);
        assertThat(view.name()).isEqualTo("农技服务队");
        assertThat(view.leader()).contains(place.person());
        assertThat(view.insurance()).isEmpty();
        assertThat(view.skills()).containsExactly(Topic.FIRE);
        assertThat(view.contact()).isEqualTo("科协二楼");
    }

    @Test
    void everybodyFindsTheTeamsOfTheOwnScopeAndNoOthers() {
        Viewer leaderElsewhere = Squad.leader(places.create());
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));

        for (Viewer sees : List.of(leader, liaison, office)) {
            assertThat(listed(sees, TeamFilter.all())).containsExactly("农技服务队");
        }
        assertThat(listed(leaderElsewhere, TeamFilter.all())).isEmpty();
        assertThat(listed(office, TeamLike.skilledIn(Topic.FIRE))).isEmpty();
        assertThat(listed(office, TeamLike.skilledIn(Topic.CROPS))).hasSize(1);
        assertThat(listed(office, new TeamFilter("农_", Optional.empty(), Optional.empty(), false)))
                .as("what is typed is no pattern")
                .isEmpty();
    }

    private List<String> listed(Viewer viewer, TeamFilter filter) {
        return teamQueries.list(viewer, People.readers(), filter, Paging.of(1)).rows().stream()
                .map(TeamView::name)
                .toList();
    }

    private static final class TeamLike {
        static TeamFilter skilledIn(Topic topic) {
            return new TeamFilter("", Optional.of(topic), Optional.empty(), false);
        }
    }
}
