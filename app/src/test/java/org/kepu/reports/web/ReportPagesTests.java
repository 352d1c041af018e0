package org.kepu.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.reports.ReportFixture;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.reports.ReportWriting;
import org.kepu.reports.Reporting;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class ReportPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReportFixture fixture;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Reporting reporting;

    private ReportFixture.Opened opened;

    @BeforeEach
    void aRoundIsOpen() {
        opened = fixture.open();
    }

    @Test
    void theLiaisonFindsTheReportWritesItAndHandsItIn() {
        assertThat(asLiaison("/reports")).hasStatusOk().bodyText().contains("/reports/" + opened.report());
        assertThat(asLiaison(path() + "/edit")).hasStatusOk().bodyText().contains("科普下乡", "其他牵头单位");
        assertThat(post("/edit", "overview", "办了三场讲座", "do", "submit")).hasRedirectedUrl(path());
        assertThat(asLiaison(path())).bodyText().contains("办了三场讲座", "待审核");
    }

    @Test
    void whatWasTypedStaysWhenSomebodyElseWasQuicker() {
        post("/edit", "overview", "甲");
        assertThat(post("/edit", "overview", "乙的长文"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("别人刚刚修改了这一项", "别人刚保存的内容", "乙的长文");
    }

    @Test
    void whatIsTypedIsKeptMeanwhileByAScriptAndAConflictIsSaid() {
        String empty = print("overview");
        assertThat(byScript("overview", "写到一半", "was.overview", empty))
                .hasStatusOk()
                .bodyText()
                .contains("已自动保存", "name=\"was.overview\"")
                .doesNotContain("<html");
        assertThat(asLiaison(path() + "/edit")).bodyText().contains("写到一半");
        assertThat(byScript("overview", "另一个人写的", "was.overview", empty))
                .hasStatusOk()
                .bodyText()
                .contains("没有保存", "value=\"" + empty + "\"");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAtItsFieldAndStays() {
        assertThat(post("/edit", "overview", "长".repeat(4001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-invalid=\"true\"", "长".repeat(4001))
                .doesNotContain("别人刚保存的内容");
    }

    @Test
    void aFileIsUploadedDownloadedAndTakenOut() {
        assertThat(mvc.post()
                        .uri(path() + "/files")
                        .multipart()
                        .file(new MockMultipartFile("file", "签到表.txt", "text/plain", "签到".getBytes(UTF_8)))
                        .with(csrf())
                        .with(liaison()))
                .hasRedirectedUrl(path() + "/edit#files");
        MvcTestResult edit = asLiaison(path() + "/edit");
        assertThat(edit).bodyText().contains("签到表.txt");
        String file = first(edit, path() + "/files/([0-9a-f-]{36})\"");
        assertThat(asOffice(path() + "/files/" + file))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .body()
                .isEqualTo("签到".getBytes(UTF_8));
        assertThat(asOffice("/reports/" + opened.other() + "/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/files/" + file + "/remove")).hasRedirectedUrl(path() + "/edit#files");
        assertThat(asLiaison(path() + "/edit")).bodyText().doesNotContain("签到表.txt");
        assertThat(post("/files")).hasRedirectedUrl(path() + "/edit#files");
    }

    @Test
    void aCoLeadTakesOverTheFirstAnswerAndWhatElseWasTypedIsKept() {
        ReportView other = queries.get(opened.other());
        String field = ReportView.field(other.sections().getFirst());
        done(writing.write(opened.other(), Map.of(field, "妇联的进展"), Map.of()));
        everybodyHandsIn();
        done(reporting.take(
                opened.report(),
                ReportStep.WITHDRAW,
                fixture.act(ReportFixture.of(Role.LIAISON, opened.place().unit()))));
        assertThat(post("/follow", "plans", "下季度再办两场"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("无法沿用", "下季度再办两场");
        assertThat(post(
                        "/follow",
                        "clause",
                        field.replace("body.", ""),
                        "unit",
                        other.row().unit().toString()))
                .hasRedirectedUrl(path() + "/edit#f-" + field);
        assertThat(asLiaison(path() + "/edit")).bodyText().contains("沿用了市妇联的答复", "妇联的进展");
    }

    @Test
    void theOfficeClosesTheRoundAndOpensItAgainWithAReason() {
        String round = "/reports/rounds/" + opened.round();
        assertThat(asOffice(round)).bodyText().contains("还没到截止日期");
        assertThat(office(round + "/close")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        everybodyHandsIn();
        assertThat(asOffice(round)).bodyText().contains("结束后不能再填写");
        assertThat(office(round + "/close")).hasRedirectedUrl(round);
        assertThat(asOffice(round)).bodyText().contains("结束报送，内容不再变化", "重新开放的理由");
        assertThat(asLiaison(path() + "/edit")).hasRedirectedUrl(path());
        assertThat(asLiaison(path())).bodyText().contains("报送已经结束");
        assertThat(office(round + "/reopen"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明重新开放的理由");
        assertThat(office(round + "/reopen", "reason", "补充材料")).hasRedirectedUrl(round);
        assertThat(asOffice(round)).bodyText().contains("补充材料");
    }

    @Test
    void theOfficeSeesTheRoundAndMovesItsDeadline() {
        String round = "/reports/rounds/" + opened.round();
        assertThat(asOffice(round)).hasStatusOk().bodyText().contains("市妇联", "市教育局", "填写中");
        assertThat(asOffice(round + "/export")).hasStatusOk();
        assertThat(asOffice("/reports/areas/" + opened.place().area() + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("工作日");
    }

    @Test
    void theWordFileSaysWhatThePageSays() throws IOException {
        post("/edit", "overview", "办了三场讲座", "do", "submit");
        byte[] word = asOffice(path() + "/word").getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("进展情况报告", "办了三场讲座", "总体进展");
        }
    }

    @Test
    void listsNeedFewStatements() {
        assertThat(Statements.during(() -> asOffice("/reports/rounds/" + opened.round())))
                .isLessThanOrEqualTo(15);
        assertThat(Statements.during(() -> asLiaison(path()))).isLessThanOrEqualTo(19);
    }

    private void everybodyHandsIn() {
        queries.list(opened.round()).forEach(row -> {
            done(writing.write(row.id(), ReportFixture.saying("办了讲座"), Map.of()));
            done(reporting.take(row.id(), ReportStep.SUBMIT, fixture.act(ReportFixture.of(Role.LIAISON, row.unit()))));
        });
    }

    private String print(String field) {
        return queries.get(opened.report()).prints().getOrDefault(field, "");
    }

    private static String first(MvcTestResult page, String pattern) {
        try {
            Matcher matcher =
                    Pattern.compile(pattern).matcher(page.getResponse().getContentAsString(UTF_8));
            assertThat(matcher.find()).as(pattern).isTrue();
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestPostProcessor liaison() {
        return viewer(Role.LIAISON, new Scope.OfUnit(opened.place().unit()));
    }

    private String path() {
        return "/reports/" + opened.report();
    }

    private MvcTestResult asLiaison(String address) {
        return mvc.get().uri(address).with(liaison()).exchange();
    }

    private MvcTestResult asOffice(String address) {
        return mvc.get()
                .uri(address)
                .with(viewer(Role.OFFICE, new Scope.WithinArea(opened.place().area())))
                .exchange();
    }

    private MvcTestResult post(String below, String... fields) {
        return send(mvc.post().uri(path() + below).with(liaison()), fields);
    }

    private MvcTestResult byScript(String... fields) {
        return send(
                mvc.post().uri(path() + "/edit").header("HX-Request", "true").with(liaison()), fields);
    }

    private MvcTestResult office(String address, String... fields) {
        return send(
                mvc.post()
                        .uri(address)
                        .with(viewer(
                                Role.OFFICE, new Scope.WithinArea(opened.place().area()))),
                fields);
    }

    private static MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf()).exchange();
    }
}
