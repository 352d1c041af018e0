package org.kepu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.matching.core.TravelTimes;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Squad;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet of minutes between areas: read by name or code, in place of the estimate, and taken back. */
@KepuTest
class WayImportTests {

    @Autowired
    private Imports imports;

    @Autowired
    private KnownWays ways;

    @Autowired
    private Spots spots;

    @Autowired
    private Areas areas;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer office;
    private String code;
    private AreaId north;
    private AreaId south;

    @BeforeEach
    void aCityWithTwoCounties() {
        place = places.create();
        office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        code = UUID.randomUUID().toString().substring(0, 8);
        north = county("N" + code, "北县" + code);
        south = county("S" + code, "南县" + code);
    }

    @Test
    void uploadedMinutesStandForBothDirectionsAndAreTakenBack() {
        ImportId attempt = attempt("起点,终点,分钟\n北县%s,S%s,77\n".formatted(code, code));

        done(imports.confirm(attempt, office));

        assertThat(between(south, north)).isEqualTo(new TravelTimes.Way(77, TravelTimes.Basis.MEASURED));
        done(imports.confirm(attempt("起点,终点,分钟\n南县%s,北县%s,66\n".formatted(code, code)), office));
        assertThat(between(north, south).minutes()).isEqualTo(66);
        assertThat(ways.count(place.area())).isEqualTo(1);
        assertThat(imports.undo(attempt, office))
                .isEqualTo(Outcome.refused(List.of(Refusal.at("", "matching.way.changedSince"))));
    }

    @Test
    void anUndoneSheetLeavesTheEstimate() {
        ImportId attempt = attempt("起点,终点,分钟\n北县%s,南县%s,77\n".formatted(code, code));
        done(imports.confirm(attempt, office));

        done(imports.undo(attempt, office));

        assertThat(ways.count(place.area())).isZero();
        assertThat(between(north, south).basis()).isEqualTo(TravelTimes.Basis.GUESSED);
    }

    @Test
    void whatIsWrongIsSaidAtItsRow() {
        ImportId attempt = attempt("""
                起点,终点,分钟
                北县%1$s,无此地,20
                北县%1$s,北县%1$s,20
                北县%1$s,南县%1$s,很久
                北县%1$s,南县%1$s,30
                南县%1$s,北县%1$s,31
                """.formatted(code));

        assertThat(imports.get(attempt, office).verdicts().stream()
                        .flatMap(verdict -> verdict.problems().stream())
                        .map(Refusal::key))
                .containsExactly(
                        "matching.way.unknown", "matching.way.same", "imports.cell.number", "matching.way.twice");
    }

    private AreaId county(String shortCode, String name) {
        return done(areas.create(
                AreaDraft.of(Optional.of(place.area()), shortCode, name, AreaKind.COUNTY), Optional.empty()));
    }

    private ImportId attempt(String sheet) {
        return done(imports.attempt(
                "ways",
                new Upload("ways.csv", sheet.getBytes(StandardCharsets.UTF_8)),
                Map.of("area", place.area().toString()),
                office,
                Locale.CHINA));
    }

    private TravelTimes.Way between(AreaId from, AreaId to) {
        var found = spots.map(List.of(from, to));
        return ways.times(place.area()).between(found.get(from), found.get(to));
    }
}
