package org.kepu.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.reports.ReportFixture;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class ReportPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReportFixture fixture;

    private ReportFixture.Opened opened;

    @BeforeEach
    void aRoundIsOpen() {
        opened = fixture.open();
    }

    @Test
    void theLiaisonFindsTheReportWritesItAndHandsItIn() {
        assertThat(asLiaison("/reports")).hasStatusOk().bodyText().contains("/reports/" + opened.report());
        assertThat(asLiaison(path() + "/edit")).hasStatusOk().bodyText().contains("科普下乡", "其他牵头单位");
        assertThat(post("/edit", "revision", "0", "overview", "办了三场讲座", "do", "submit"))
                .hasRedirectedUrl(path());
        assertThat(asLiaison(path())).bodyText().contains("办了三场讲座", "待审核");
    }

    @Test
    void whatWasTypedStaysWhenSomebodyElseWasQuicker() {
        post("/edit", "revision", "0", "overview", "甲");
        assertThat(post("/edit", "revision", "0", "overview", "乙的长文"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("别人刚刚修改了这份报告", "乙的长文");
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
        post("/edit", "revision", "0", "overview", "办了三场讲座", "do", "submit");
        byte[] word = asOffice(path() + "/word").getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("进展情况报告", "办了三场讲座", "总体进展");
        }
    }

    @Test
    void listsNeedFewStatements() {
        assertThat(Statements.during(() -> asOffice("/reports/rounds/" + opened.round())))
                .isLessThanOrEqualTo(12);
        assertThat(Statements.during(() -> asLiaison(path()))).isLessThanOrEqualTo(16);
    }

    private String path() {
        return "/reports/" + opened.report();
    }

    private MvcTestResult asLiaison(String address) {
        return mvc.get()
                .uri(address)
                .with(viewer(Role.LIAISON, new Scope.OfUnit(opened.place().unit())))
                .exchange();
    }

    private MvcTestResult asOffice(String address) {
        return mvc.get()
                .uri(address)
                .with(viewer(Role.OFFICE, new Scope.WithinArea(opened.place().area())))
                .exchange();
    }

    private MvcTestResult post(String below, String... fields) {
        var request = mvc.post()
                .uri(path() + below)
                .with(csrf())
                .with(viewer(Role.LIAISON, new Scope.OfUnit(opened.place().unit())));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
