package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class VolunteerImportTests {

    private static final String HEAD = "姓名,联系电话,出生年份,加入日期,本人同意日期,监护人同意日期,专长\n";

    @Autowired
    private Imports imports;

    @Autowired
    private VolunteerQueries queries;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private People people;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer leader;
    private TeamId team;

    @BeforeEach
    void aTeam() {
        place = places.create();
        leader = Squad.leader(place);
        team = squad.team(place, "农技服务队");
        squad.volunteer(place, team, "张三丰");
    }

    @Test
    void everyRowSaysWhatWouldHappenAndNothingChangesUntilItIsConfirmed() {
        ImportId attempt = attempt("""
                李四光,13900000002,1975,2024-05-01,2024-05-01,,种植技术
                张三丰,13812345678,1980,2024-05-01,2024-05-01,,
                王小明,,2012,2024-05-01,2024-05-01,,
                赵六,12,80,昨天,,,
                李四光,139 0000 0002,1975,2024-05-01,2024-05-01,,
                """);

        assertThat(imports.get(attempt, leader).verdicts())
                .extracting(RowVerdict::label, RowVerdict::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("李四光", RowVerdict.Kind.NEW),
                        org.assertj.core.groups.Tuple.tuple("张三丰", RowVerdict.Kind.UNCHANGED),
                        org.assertj.core.groups.Tuple.tuple("王小明", RowVerdict.Kind.WRONG),
                        org.assertj.core.groups.Tuple.tuple("赵六", RowVerdict.Kind.WRONG),
                        org.assertj.core.groups.Tuple.tuple("李四光", RowVerdict.Kind.WRONG));
        assertThat(imports.get(attempt, leader).verdicts().get(2).problems())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("guardianOn volunteers.refusal.guardian");
        assertThat(queries.listPresent(team)).hasSize(1);
    }

    @Test
    void whatIsConfirmedIsEnteredAndCanBeTakenBackWhileNobodyHasServed() {
        ImportId attempt = attempt("李四光,13900000002,1975,2024-05-01,2024-05-01,,种植技术\n");
        done(imports.confirm(attempt, leader));
        VolunteerId entered = queries.listPresent(team).getLast().id();
        assertThat(people.names(leader, teams.get(team), List.of(entered))).containsValue("李四光");
        assertThat(queries.get(entered).skills()).containsExactly(Topic.CROPS);

        done(imports.undo(attempt, leader));

        assertThat(queries.listPresent(team)).hasSize(1);
        ImportId again = attempt("李四光,13900000002,1975,2024-05-01,2024-05-01,,种植技术\n");
        done(imports.confirm(again, leader));
        squad.service(
                place,
                team,
                "谷子种植指导",
                Map.of(queries.listPresent(team).getLast().id(), "2"));
        assertThat(ServingTests.reasons(imports.undo(again, leader)))
                .containsExactly(" volunteers.refusal.served.undo");
        assertThat(queries.listPresent(team)).hasSize(2);
    }

    @Test
    void nobodyImportsIntoTheTeamOfSomebodyElse() {
        Viewer other = Squad.leader(places.create());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> imports.attempt(
                        "volunteers",
                        new Upload(
                                "a.csv",
                                (HEAD + "李四光,,1975,2024-05-01,2024-05-01,,\n").getBytes(StandardCharsets.UTF_8)),
                        Map.of("team", team.toString()),
                        other,
                        Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(NotFound.class);
    }

    private ImportId attempt(String rows) {
        return done(imports.attempt(
                "volunteers",
                new Upload("名单.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8)),
                Map.of("team", team.toString()),
                leader,
                Locale.SIMPLIFIED_CHINESE));
    }
}
