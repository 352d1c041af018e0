package org.kepu.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class UnitImportTests {

    @Autowired
    private Imports imports;

    @Autowired
    private Spreadsheets spreadsheets;

    @Autowired
    private ReferenceUnits reference;

    @Autowired
    private Units units;

    @Autowired
    private UnitQueries queries;

    @Autowired
    private PlaceFixture places;

    private AreaId city;
    private Viewer office;

    @BeforeEach
    void aCityWithTheUnitsOfXinzhou() {
        city = places.create().area();
        reference.load("xinzhou", city);
        office = new Viewer(
                Optional.of(AccountId.create()), "Test", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImported() {
        List<Map<String, String>> rows = queries.list(city).stream()
                .map(unit -> UnitCells.of(unit, queries.listAliases(unit.id())))
                .toList();
        byte[] exported = spreadsheets.export(UnitCells.FORM, rows, Locale.SIMPLIFIED_CHINESE);

        assertThat(kinds(attempt(exported)))
                .containsOnly(RowVerdict.Kind.UNCHANGED)
                .hasSize(rows.size());
    }

    @Test
    void knownUnitsAreUpdatedAndOthersAddedAtTheEnd() {
        confirm(attempt("名称,全称,类别,别名\n市水利局,忻州市水利局,政府部门,水利局\n科协,,群团组织,市科普协会\n"));

        assertThat(queries.list(city).getLast().name()).isEqualTo("市水利局");
        assertThat(queries.findByName(city, "市科普协会")).map(Unit::fullName).contains("忻州市科学技术协会");
        assertThat(queries.findByName(city, "科协")).isPresent();
    }

    @Test
    void namesThatAreTakenAreWrong() {
        ImportId attempt = attempt("名称,全称,类别,别名\n市科学院,,事业单位,妇联\n市水利局,,政府部门,\n市 水利局,,政府部门,\n市林业局,,部门,\n");

        assertThat(imports.get(attempt, office).verdicts().stream()
                        .flatMap(verdict -> verdict.problems().stream())
                        .map(Refusal::key)
                        .distinct())
                .containsExactlyInAnyOrder("units.refusal.nameTaken", "units.sheet.twice", "imports.cell.choice");
        confirm(attempt);
        assertThat(queries.findByName(city, "市水利局")).isPresent();
    }

    @Test
    void anImportOfUnitsIsUndoneUnlessOneWasChangedSince() {
        int before = queries.list(city).size();
        ImportId attempt = attempt("名称,全称,类别,别名\n市水利局,,政府部门,水利局\n市科协,,群团组织,市科普协会\n");
        confirm(attempt);

        assertThat(imports.undo(attempt, office)).isInstanceOf(Outcome.Done.class);
        assertThat(queries.list(city)).hasSize(before);
        assertThat(queries.findByName(city, "市科普协会")).isEmpty();

        ImportId again = attempt("名称,全称,类别,别名\n市水利局,,政府部门,水利局\n");
        confirm(again);
        Unit created = queries.findByName(city, "水利局").orElseThrow();
        PlaceFixture.done(units.correct(created.id(), UnitDraft.of(city, "市水务局", UnitKind.GOVERNMENT)));
        assertThat(imports.undo(again, office)).isInstanceOf(Outcome.Refused.class);
    }

    private ImportId attempt(String sheet) {
        return attempt(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private ImportId attempt(byte[] sheet) {
        return PlaceFixture.done(imports.attempt(
                "units",
                new Upload("units", sheet),
                Map.of("area", city.toString()),
                office,
                Locale.SIMPLIFIED_CHINESE));
    }

    private void confirm(ImportId attempt) {
        PlaceFixture.done(imports.confirm(attempt, office));
    }

    private List<RowVerdict.Kind> kinds(ImportId attempt) {
        return imports.get(attempt, office).verdicts().stream()
                .map(RowVerdict::kind)
                .toList();
    }
}
