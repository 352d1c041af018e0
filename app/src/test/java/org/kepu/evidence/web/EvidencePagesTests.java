package org.kepu.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.evidence.City;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.LedgerFixture;
import org.kepu.evidence.Selection;
import org.kepu.files.Samples;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class EvidencePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private LedgerFixture fixture;

    @Autowired
    private City cities;

    private City.Made city;
    private Selection here;

    @BeforeEach
    void aCity() {
        city = cities.create();
        here = Selection.all().in(city.place().area());
    }

    @Test
    void aVillageWorkerEntersALectureWithAPhoto() {
        Viewer worker = city.worker();
        assertThat(mvc.get().uri("/evidence/new").with(viewer(worker)))
                .bodyText()
                .contains(
                        "做了什么",
                        "科技下乡",
                        LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString())
                .doesNotContain("name=\"area\"");

        MvcTestResult sent = send(worker, "/evidence/new", photo("讲座.jpg"), "title", "防诈骗讲座", "elder", "36");

        Entry entry = only();
        assertThat(sent).hasRedirectedUrl("/evidence/" + entry.id());
        assertThat(entry.area()).isEqualTo(city.village());
        assertThat(entry.people()).containsEntry(Audience.ELDER, 36L);
        assertThat(entry.attachments()).isEqualTo(1);
        assertThat(mvc.get().uri("/evidence/" + entry.id()).with(viewer(worker)))
                .bodyText()
                .contains("防诈骗讲座", "讲座.jpg", "36 人次", "再记一条类似的");
        String file = "/evidence/" + entry.id() + "/files/"
                + queries.listFiles(entry.id()).getFirst();
        assertThat(mvc.get().uri(file + "/thumbnail").with(viewer(worker))).hasContentType("image/jpeg");
        assertThat(mvc.get().uri(file + "/preview").with(viewer(city.countyOffice())))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri(file)
                        .with(viewer(city.viewer(Role.COUNTY_OFFICE, new Scope.WithinArea(city.otherCounty())))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWasTypedAndSentComesBackWithSentences() {
        Viewer worker = city.worker();
        MvcTestResult sent = send(
                worker, "/evidence/new", photo("现场.jpg"), "title", "打13812345678找张三", "elder", "三十", "hours", "1.5");

        assertThat(sent)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"打13812345678找张三\"", "value=\"三十\"", "value=\"1.5\"", "现场.jpg", "应是 0 到");
        String kept = bodyOf(sent).replaceAll("(?s).*name=\"kept\" value=\"([0-9a-f-]{36})\" checked.*", "$1");
        assertThat(kept).hasSize(36);

        send(worker, "/evidence/new", null, "title", "防诈骗讲座", "elder", "30", "kept", kept);
        assertThat(queries.listFiles(only().id())).extracting(Object::toString).containsExactly(kept);
    }

    @Test
    void aFileThatProvesNothingIsRefusedAndTheRestKept() {
        MvcTestResult sent = send(
                city.worker(),
                "/evidence/new",
                new MockMultipartFile("files", "病毒.exe", "x", new byte[] {'M', 'Z', 0}),
                "title",
                "防诈骗讲座",
                "elder",
                "3");

        assertThat(sent)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("“病毒.exe”不是能作佐证的文件", "value=\"防诈骗讲座\"");
    }

    @Test
    void filesOfOthersCannotBeUsed() {
        send(city.worker(), "/evidence/new", photo("甲.jpg"), "title", "讲座", "elder", "3");
        String file = queries.listFiles(only().id()).getFirst().toString();
        City.Made other = cities.create();

        send(
                other.worker(),
                "/evidence/new",
                null,
                "title",
                "讲座",
                "elder",
                "3",
                "kept",
                file,
                "clause",
                other.clause().toString());

        Entry entry = queries.list(Selection.all().in(other.village()), Paging.of(1))
                .rows()
                .getFirst();
        assertThat(entry.attachments()).isZero();
    }

    @Test
    void aWrongEntryIsCorrectedAndItsHistoryShown() {
        Viewer worker = city.worker();
        send(worker, "/evidence/new", null, "title", "防诈骗讲座", "elder", "360");
        Entry wrong = only();
        String correct = "/evidence/" + wrong.id() + "/correct";
        assertThat(mvc.get().uri(correct).with(viewer(worker))).bodyText().contains("value=\"360\"");

        MvcTestResult sent = send(worker, correct, null, "title", "防诈骗讲座", "elder", "36", "reason", "多写了零");

        Entry right = only();
        assertThat(sent).hasRedirectedUrl("/evidence/" + right.id());
        assertThat(mvc.get().uri("/evidence/" + wrong.id()).with(viewer(worker)))
                .bodyText()
                .contains("这一条已冲销", "多写了零", "/evidence/" + right.id());
    }

    @Test
    void anEntryIsTakenBackWithAReason() {
        Viewer worker = city.worker();
        send(worker, "/evidence/new", null, "title", "讲座", "elder", "3");
        String reverse = "/evidence/" + only().id() + "/reverse";

        assertThat(mvc.post().uri(reverse).with(csrf()).with(viewer(worker)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明为什么冲销");
        assertThat(mvc.post().uri(reverse).param("reason", "记重了").with(csrf()).with(viewer(worker)))
                .hasStatus3xxRedirection();
        assertThat(queries.total(here).happenings()).isZero();
        assertThat(mvc.get().uri(reverse).with(viewer(worker))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri("/evidence?reversed=true&area=" + city.village())
                        .with(viewer(worker)))
                .bodyText()
                .contains("已冲销");
    }

    @Test
    void aStrangerSeesNoButtonsAndMayNotCorrect() {
        send(city.worker(), "/evidence/new", null, "title", "讲座", "elder", "3");
        String entry = "/evidence/" + only().id();
        Viewer other = city.worker();

        assertThat(mvc.get().uri(entry).with(viewer(other))).bodyText().doesNotContain(entry + "/reverse");
        assertThat(mvc.get().uri(entry + "/correct").with(viewer(other))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri(entry + "/reverse")
                        .param("reason", "x")
                        .with(csrf())
                        .with(viewer(other)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void proofThatComesLaterIsAdded() {
        Viewer worker = city.worker();
        send(worker, "/evidence/new", null, "title", "讲座", "elder", "3");
        String path = "/evidence/" + only().id() + "/files";

        MvcTestResult sent =
                send(worker, path, new MockMultipartFile("stampedFiles", "证明.pdf", "application/pdf", Samples.pdf(2)));

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/evidence/" + only().id()).with(viewer(worker)))
                .bodyText()
                .contains("证明.pdf", "盖章件", "2 页");
        assertThat(mvc.get().uri("/evidence/files").with(viewer(worker)))
                .bodyText()
                .contains("证明.pdf", "用于 1 条");
    }

    @Test
    void totalsLeadToGroupsAndGroupsToEntries() {
        append(fixture.aLecture(city.village())
                .serving(city.clause(), city.otherClause())
                .reaching(Audience.FARMER, 30));
        append(fixture.aLecture(city.otherCounty())
                .by(city.place().unit())
                .serving(city.clause())
                .reaching(Audience.ELDER, 12));

        assertThat(list(city.office(), "")).contains(">42<");
        assertThat(list(city.office(), "?by=clause"))
                .contains("3.1.1 科技下乡", "/evidence?clause=" + city.clause(), "各行相加可能大于合计");
        assertThat(list(city.office(), "?by=area")).contains("/evidence?area=" + city.county());
        assertThat(list(city.office(), "?by=unit"))
                .contains("/evidence?unit=" + city.place().unit());
        assertThat(list(city.office(), "?by=audience")).contains("农民", "老年人");
        assertThat(list(city.office(), "?by=kind")).contains("讲座、报告");
        assertThat(list(city.office(), "?by=month")).contains("from=");
        assertThat(list(city.office(), "?clause=" + city.otherClause())).contains(">30<", "3.1.2 农技培训");
        assertThat(list(city.countyOffice(), "")).contains(">30<").doesNotContain(">42<");
        assertThat(list(city.liaison(), "")).contains(">12<").doesNotContain(">42<");
    }

    @Test
    void mistypedAddressesAreNoFailures() {
        assertThat(mvc.get()
                        .uri("/evidence?from=x&kind=NONSENSE&page=-3&by=nothing")
                        .with(viewer(city.office())))
                .hasStatusOk();
        assertThat(mvc.get().uri("/evidence?area=x").with(viewer(city.office())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/evidence/x").with(viewer(city.office()))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theExportedSheetHoldsTheEntriesOfTheList() throws Exception {
        append(fixture.aLecture(city.village())
                .by(city.countyUnit())
                .serving(city.clause())
                .reaching(Audience.FARMER, 30));

        byte[] sheet = mvc.get()
                .uri("/evidence/export?area=" + city.county())
                .with(viewer(city.office()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<String> cells = workbook.getFirstSheet().read().get(1).stream()
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            assertThat(cells).contains("防灾讲座", "县农业局", "3.1.1", "30");
        }
    }

    @Test
    void theListAsksTheDatabaseFewTimesWhateverItHolds() {
        append(fixture.aLecture(city.village()).serving(city.clause()));
        int few = statements("");
        for (int i = 0; i < 30; i++) {
            append(fixture.aLecture(city.otherCounty()).by(city.place().unit()).serving(city.clause()));
        }

        assertThat(statements("")).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(14);
        assertThat(statements("?by=clause")).isLessThanOrEqualTo(15);
    }

    private int statements(String query) {
        return Statements.during(() -> list(city.office(), query));
    }

    private String list(Viewer who, String query) {
        MvcTestResult answer =
                mvc.get().uri("/evidence" + query).with(viewer(who)).exchange();
        assertThat(answer).hasStatusOk();
        return bodyOf(answer);
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private EntryId append(org.kepu.evidence.EntryDraft draft) {
        return done(ledger.append(draft, AccountId.create()));
    }

    private Entry only() {
        List<Entry> entries = queries.list(here, Paging.of(1)).rows();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static MockMultipartFile photo(String name) {
        return new MockMultipartFile("files", name, "image/jpeg", Samples.photo(800, 600, 6));
    }

    private MvcTestResult send(
            Viewer who, String path, @org.jspecify.annotations.Nullable MockMultipartFile file, String... fields) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .file(file == null ? new MockMultipartFile("files", "", "application/octet-stream", new byte[0]) : file)
                .param("kind", "LECTURE")
                .param("day", "2024-05-06")
                .param("sessions", "1");
        if (!List.of(fields).contains("clause")) {
            request = request.param("clause", city.clause().toString());
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).with(viewer(who)).exchange();
    }
}
