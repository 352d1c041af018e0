package org.kepu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class EvidenceImportTests {

    private static final String HEAD = "日期,地点,主办单位,类型,名称,条目编号,农民人次,场次,经费（元）\n";

    @Autowired
    private Imports imports;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private Recording recording;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AreaQueries areas;

    @Autowired
    private City cities;

    private City.Made city;
    private Viewer office;
    private Selection here;
    private String county;

    @BeforeEach
    void aCity() {
        city = cities.create();
        office = city.office();
        here = Selection.all().in(city.place().area());
        county = areas.get(city.county()).name();
    }

    @Test
    void rowsBecomeEntriesAndTheSameSheetTwiceChangesNothing() {
        String sheet = HEAD + "2024/5/6," + county + ",,讲座、报告,防诈骗讲座,3.1.1、3.1.2,40,1,1234.56\n" + "2024-05-07," + county
                + ",县农业局,培训,果树修剪,3.1.2,25,2,\n";
        ImportId first = attempt(sheet);
        assertThat(kinds(first)).containsExactly(RowVerdict.Kind.NEW, RowVerdict.Kind.NEW);
        done(imports.confirm(first, office));

        Totals totals = queries.total(here);
        assertThat(totals.happenings()).isEqualTo(2);
        assertThat(totals.met().get(Audience.FARMER)).isEqualTo(65);
        assertThat(totals.of(Measure.FEN)).isEqualByComparingTo("123456");
        assertThat(queries.total(here.serving(city.otherClause())).happenings()).isEqualTo(2);
        assertThat(queries.totalsByUnit(here)).containsOnlyKeys(city.countyUnit());
        assertThat(kinds(attempt(sheet))).containsOnly(RowVerdict.Kind.UNCHANGED);
    }

    @Test
    void wrongRowsAreSaidAtTheirCells() {
        ImportId attempt = attempt(HEAD
                + "2024-05-06,无此村,,讲座、报告,讲座一,3.1.1,40,1,\n"
                + "2024-05-06," + county + ",无此局,讲座、报告,讲座二,9.9,40,1,\n"
                + "2024-05-06," + county + ",,讲座、报告,找13812345678,3.1.1,四十,1,\n"
                + "2999-05-06," + county + ",,讲座、报告,讲座四,3.1.1,40,1,\n"
                + "2024-05-06," + county + ",,讲座、报告,讲座五,3.1.1,1.5,1,0.001\n"
                + "2024-05-06," + county + ",,讲座、报告,讲座六,3.1.1,1,1,\n"
                + "2024-05-06," + county + ",,讲座、报告,讲座 六,3.1.1,1,1,\n");

        assertThat(imports.get(attempt, office).verdicts())
                .extracting(
                        verdict -> verdict.problems().stream().map(Refusal::key).toList())
                .containsExactly(
                        List.of("evidence.refusal.areaUnknown"),
                        List.of("evidence.refusal.unitUnknown", "evidence.refusal.clauseUnknown"),
                        List.of("imports.cell.number"),
                        List.of("evidence.refusal.day"),
                        List.of("imports.cell.number", "imports.cell.quantity"),
                        List.of(),
                        List.of("evidence.sheet.twice"));
    }

    @Test
    void anImportIsUndoneByReversalsUnlessOneWasCorrectedSince() {
        String sheet = HEAD + "2024-05-06," + county + ",,讲座、报告,讲座,3.1.1,40,1,\n";
        ImportId attempt = attempt(sheet);
        done(imports.confirm(attempt, office));

        done(imports.undo(attempt, office));
        assertThat(queries.total(here)).isEqualTo(Totals.NONE);
        assertThat(queries.listWithReversed(here, Paging.of(1)).rows()).hasSize(2);

        ImportId again = attempt(sheet);
        done(imports.confirm(again, office));
        Entry entry = queries.list(here, Paging.of(1)).rows().getFirst();
        done(ledger.reverse(entry.id(), "重复", entry.recordedBy()));
        assertThat(imports.undo(again, office)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aLiaisonImportsForTheOwnUnitOnly() {
        Viewer liaison = city.liaison();
        String desk = recording.findDesk(liaison, "").orElseThrow().key();
        ImportId attempt = done(imports.attempt(
                "evidence",
                new Upload(
                        "s.csv",
                        (HEAD + "2024-05-06," + county + ",,讲座、报告,讲座,3.1.1,40,1,\n" + "2024-05-06," + county
                                        + ",县农业局,讲座、报告,讲座二,3.1.1,40,1,\n")
                                .getBytes(StandardCharsets.UTF_8)),
                Map.of("desk", desk),
                liaison,
                Locale.SIMPLIFIED_CHINESE));

        assertThat(imports.get(attempt, liaison).verdicts())
                .extracting(RowVerdict::kind)
                .containsExactly(RowVerdict.Kind.NEW, RowVerdict.Kind.WRONG);
    }

    private ImportId attempt(String sheet) {
        return done(imports.attempt(
                "evidence",
                new Upload("s.csv", sheet.getBytes(StandardCharsets.UTF_8)),
                Map.of("desk", "area-" + city.place().area()),
                office,
                Locale.SIMPLIFIED_CHINESE));
    }

    private List<RowVerdict.Kind> kinds(ImportId attempt) {
        return imports.get(attempt, office).verdicts().stream()
                .map(RowVerdict::kind)
                .toList();
    }
}
