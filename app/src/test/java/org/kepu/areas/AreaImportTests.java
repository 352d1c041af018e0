package org.kepu.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.kepu.shared.UuidV7;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class AreaImportTests {

    @Autowired
    private Imports imports;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaQueries queries;

    private AreaId city;
    private AreaId county;
    private Viewer office;

    @BeforeEach
    void aCityWithACounty() {
        String unique = UuidV7.create().toString().substring(24);
        city = PlaceFixture.done(areas.create(
                AreaDraft.of(Optional.empty(), "I" + unique, "云中" + unique + "市", AreaKind.PREFECTURE),
                Optional.empty()));
        county = PlaceFixture.done(
                areas.create(AreaDraft.of(Optional.of(city), "", "东县", AreaKind.COUNTY), Optional.empty()));
        office = new Viewer(
                Optional.of(AccountId.create()),
                "Test",
                List.of(new Grant(Role.COUNTY_OFFICE, new Scope.WithinArea(county))));
    }

    @Test
    void townsAndTheirVillagesComeFromOneSheetInAnyOrder() {
        confirm(attempt("名称,类别,上级\n上村,行政村,河边镇\n河边镇,镇,\n新街,社区,河边镇\n", false));

        Area town = only(queries.listChildren(county));
        assertThat(town.name()).isEqualTo("河边镇");
        assertThat(queries.listChildren(town.id())).extracting(Area::name).containsExactly("上村", "新街");
        assertThat(town.pinyin()).isEqualTo("Hébiānzhèn");
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        String sheet = "名称,类别,上级,人口,人口数来源,人口统计日期\n河边镇,镇,,\"2,000\",普查,2020-11-01\n上村,行政村,河边镇,,,\n";
        confirm(attempt(sheet, false));

        assertThat(counts(attempt(sheet, true))).isEqualTo(counts(0, 0, 0, 0, 2));
    }

    @Test
    void whatIsKnownIsUpdatedAndWhatIsMissingStaysUnlessAskedFor() {
        confirm(attempt("名称,类别\n河边镇,镇\n山前乡,乡\n", false));

        ImportId again = attempt("名称,类别,人口,人口数来源,人口统计日期\n河边镇,街道,100,普查,2020-11-01\n", false);
        assertThat(counts(again)).isEqualTo(counts(0, 0, 1, 0, 0));
        assertThat(imports.get(again, office).verdicts().getFirst().changes())
                .contains(new RowVerdict.Change("kind", "TOWN", "SUBDISTRICT"));
        confirm(again);
        assertThat(queries.listChildren(county)).hasSize(2);

        confirm(attempt("名称,类别\n河边镇,街道\n", true));
        assertThat(queries.listChildren(county)).extracting(Area::name).containsExactly("河边镇");
    }

    @Test
    void aTownThatEndsTakesItsVillagesAlong() {
        confirm(attempt("名称,类别,上级\n河边镇,镇,\n山前乡,乡,\n上村,行政村,山前乡\n", false));

        ImportId attempt = attempt("名称,类别\n河边镇,镇\n", true);

        assertThat(counts(attempt)).isEqualTo(counts(0, 0, 0, 2, 1));
        confirm(attempt);
        assertThat(queries.listTree(county)).extracting(Area::name).containsExactly("东县", "河边镇");
    }

    @Test
    void wrongRowsSayWhatToMend() {
        ImportId attempt = attempt(
                "名称,类别,上级,人口,编码\n"
                        + "河边镇,镇,,,\n"
                        + "河边镇,镇,,,\n"
                        + "上村,行政村,山后乡,,\n"
                        + "下村,庄,河边镇,很多,\n"
                        + "南县,县,,,\n"
                        + "中村,行政村,河边镇,,!!\n",
                false);

        assertThat(imports.get(attempt, office).verdicts())
                .filteredOn(verdict -> verdict.kind() == RowVerdict.Kind.WRONG)
                .flatExtracting(RowVerdict::problems)
                .extracting(Refusal::key)
                .containsExactlyInAnyOrder(
                        "areas.sheet.twice",
                        "areas.sheet.parentUnknown",
                        "imports.cell.choice",
                        "imports.cell.number",
                        "areas.refusal.kindUnderParent",
                        "areas.refusal.code");
        confirm(attempt);
        assertThat(queries.listTree(county)).extracting(Area::name).containsExactly("东县", "河边镇");
    }

    @Test
    void aRowThatIsWrongDoesNotEndTheAreaItMeans() {
        confirm(attempt("名称,类别\n河边镇,镇\n", false));
        ImportId attempt = attempt("名称,类别,人口\n河边镇,镇,很多\n山前乡,乡,\n", true);

        assertThat(imports.confirm(attempt, office)).isInstanceOf(Outcome.Refused.class);
        assertThat(queries.listChildren(county)).hasSize(1);
    }

    @Test
    void codesOfOtherAreasAreRefused() {
        String taken = queries.get(city).code();

        ImportId attempt = attempt("名称,类别,编码\n河边镇,镇," + taken + "\n", false);

        assertThat(only(imports.get(attempt, office).verdicts()).problems())
                .extracting(Refusal::key)
                .containsExactly("areas.refusal.codeTaken");
    }

    @Test
    void anImportCanBeUndoneAndDoneAgain() {
        confirm(attempt("名称,类别,编码\n河边镇,镇,\n", false));
        String sheet = "名称,类别,上级\n河滨镇,镇,\n上村,行政村,河滨镇\n";
        ImportId second = attempt(sheet, true);
        confirm(second);
        assertThat(queries.listChildren(county)).extracting(Area::name).containsExactly("河滨镇");

        assertThat(imports.undo(second, office)).isInstanceOf(Outcome.Done.class);
        assertThat(queries.listTree(county)).extracting(Area::name).containsExactly("东县", "河边镇");

        confirm(attempt(sheet, true));
        assertThat(queries.listTree(county)).extracting(Area::name).containsExactly("东县", "河滨镇", "上村");
    }

    @Test
    void anImportIsNotUndoneOverLaterChanges() {
        ImportId attempt = attempt("名称,类别\n河边镇,镇\n", false);
        confirm(attempt);
        Area town = only(queries.listChildren(county));
        PlaceFixture.done(areas.change(
                town.id(), AreaDraft.of(Optional.of(county), town.code(), "河滨镇", AreaKind.TOWN), Optional.empty()));

        assertThat(imports.undo(attempt, office)).isInstanceOf(Outcome.Refused.class);
        assertThat(queries.listChildren(county)).hasSize(1);
    }

    private ImportId attempt(String sheet, boolean gone) {
        return PlaceFixture.done(imports.attempt(
                "areas",
                new Upload("areas.csv", sheet.getBytes(StandardCharsets.UTF_8)),
                Map.of("area", county.toString(), "on", "2024-01-01", "gone", Boolean.toString(gone)),
                office,
                Locale.SIMPLIFIED_CHINESE));
    }

    private void confirm(ImportId attempt) {
        PlaceFixture.done(imports.confirm(attempt, office));
    }

    private Map<RowVerdict.Kind, Integer> counts(ImportId attempt) {
        return new HashMap<>(imports.get(attempt, office).counts());
    }

    private static Map<RowVerdict.Kind, Integer> counts(int... of) {
        Map<RowVerdict.Kind, Integer> counts = new HashMap<>();
        for (RowVerdict.Kind kind : RowVerdict.Kind.values()) {
            counts.put(kind, of[kind.ordinal()]);
        }
        return counts;
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
