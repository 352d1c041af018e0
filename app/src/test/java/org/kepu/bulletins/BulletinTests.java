package org.kepu.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.reports.ReportFixture;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportWriting;
import org.kepu.reports.Reporting;
import org.kepu.reports.Rounds;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class BulletinTests {

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MockMvcTester mvc;

    private ReportFixture.Opened opened;

    @BeforeEach
    void aQuarterWithOneReportAndOneLecture() {
        opened = reports.open();
        done(writing.write(opened.report(), ReportFixture.saying("办了讲座"), Map.of()));
        done(reporting.take(
                opened.report(),
                ReportStep.SUBMIT,
                reports.act(ReportFixture.of(Role.LIAISON, opened.place().unit()))));
        lecture(4321);
    }

    @Test
    void itBeginsWithTextsMadeFromTheFigures() {
        BulletinView bulletin = bulletins.get(opened.round());
        assertThat(bulletin.written()).isFalse();
        assertThat(bulletin.overview()).contains("3个单位中已报送1个", "4,321");
        assertThat(bulletin.problems()).contains("市妇联", "市教育局");
    }

    @Test
    void theNumbersInTheDocumentAreThoseOnThePage() throws IOException {
        assertThat(get("/bulletins/" + opened.round())).hasStatusOk().bodyText().contains("4,321", "1 / 3");
        byte[] word =
                get("/bulletins/" + opened.round() + "/word").getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("4321", "市妇联", "未报", "的通报");
        }
    }

    @Test
    void onceIssuedItsFiguresStay() {
        done(bulletins.write(opened.round(), 0, "总体", "问题", "要求"));
        close();
        done(issue("忻科素办发〔2026〕5号"));
        lecture(1000);
        assertThat(bulletins.get(opened.round()).figures().people()).isEqualTo(4321);
        assertThat(bulletins.get(opened.round()).overview()).isEqualTo("总体");
    }

    @Test
    void itIsIssuedOnceWithANumberAfterItWasSaved() {
        close();
        assertThat(issue("忻科素办发〔2026〕5号")).isInstanceOf(Outcome.Refused.class);
        done(bulletins.write(opened.round(), 0, "总体", "问题", "要求"));
        assertThat(issue(" ")).isInstanceOf(Outcome.Refused.class);
        done(issue("忻科素办发〔2026〕5号"));
        assertThat(issue("忻科素办发〔2026〕6号")).isInstanceOf(Outcome.Refused.class);
        assertThat(bulletins.write(opened.round(), 2, "改", "改", "改")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void itIsNotIssuedWhileUnitsCanStillReport() {
        done(bulletins.write(opened.round(), 0, "总体", "问题", "要求"));
        assertThat(issue("忻科素办发〔2026〕5号")).isInstanceOf(Outcome.Refused.class);
        assertThat(get("/bulletins/" + opened.round())).bodyText().contains("报送还没有结束");
        close();
        done(issue("忻科素办发〔2026〕5号"));
        assertThat(get("/bulletins/" + opened.round())).bodyText().contains("未报", "已固定");
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        done(bulletins.write(opened.round(), 0, "甲", "", ""));
        assertThat(bulletins.write(opened.round(), 0, "乙", "", "")).isInstanceOf(Outcome.Refused.class);
        assertThat(bulletins.get(opened.round()).overview()).isEqualTo("甲");
    }

    private void close() {
        done(rounds.close(
                opened.round(),
                reports.act(ReportFixture.office(opened.place().area())),
                reports.today().plusDays(31)));
    }

    private Outcome<?> issue(String number) {
        return bulletins.issue(
                opened.round(),
                number,
                reports.today(),
                reports.act(ReportFixture.office(opened.place().area())));
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(viewer(Role.OFFICE, new Scope.WithinArea(opened.place().area())))
                .exchange();
    }

    private void lecture(int people) {
        done(ledger.append(
                EntryDraft.of(
                                reports.quarter().first(),
                                opened.place().area(),
                                HappeningKind.LECTURE,
                                "讲座",
                                "test:" + java.util.UUID.randomUUID())
                        .by(opened.place().unit())
                        .serving(queries.get(opened.report())
                                .sections()
                                .getFirst()
                                .clause())
                        .reaching(Audience.FARMER, people)
                        .counting(Measure.SESSIONS, 1),
                opened.place().person()));
    }
}
