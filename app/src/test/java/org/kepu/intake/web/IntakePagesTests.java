package org.kepu.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.intake.Documents;
import org.kepu.intake.ImportId;
import org.kepu.intake.Intake;
import org.kepu.intake.Reviewing;
import org.kepu.intake.Uploads;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class IntakePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Intake intake;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private PlaceFixture places;

    private AreaId city;

    private RequestPostProcessor office;

    @BeforeEach
    void aCity() {
        city = places.create().area();
        office = TestViewers.viewer(Role.OFFICE, new Scope.WithinArea(city));
    }

    @Test
    void theReviewShowsSourceReadingAndDoubts() {
        ImportId id = uploads.read(city, Documents.PLAN);

        assertThat(mvc.get().uri("/office/documents/{id}/review", id).with(office))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"L1\"", "科学家进课堂", "“市教育委”只出现一次", "采用时新建");
    }

    @Test
    void anAuditorLooksOnWithoutButtons() {
        ImportId id = uploads.read(city, Documents.PLAN);

        assertThat(mvc.get()
                        .uri("/office/documents/{id}/review", id)
                        .with(TestViewers.viewer(Role.AUDITOR, new Scope.WithinArea(city))))
                .hasStatusOk()
                .bodyText()
                .contains("科学家进课堂")
                .doesNotContain("/adopt\"");
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        ImportId id = uploads.read(city, Documents.PLAN);

        assertThat(mvc.post()
                        .uri("/office/documents/{id}/head", id)
                        .param("title", "改过的标题")
                        .param("from", "二零二一")
                        .param("to", "2025")
                        .with(office)
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("改过的标题", "二零二一", "请填写四位年份");
    }

    @Test
    void aScriptGetsALineAndTheNewFingerprint() {
        ImportId id = uploads.read(city, Documents.PLAN);
        PlanDraft.Clause clause = reviewing.get(id).draft().clauses().getFirst();

        assertThat(mvc.post()
                        .uri("/office/documents/{id}/clauses/{item}", id, clause.id())
                        .param("title", "新标题")
                        .param("leads", "市科协、市教育局")
                        .header("HX-Request", "true")
                        .with(office)
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("已自动保存", "hx-swap-oob")
                .doesNotContain("<html");
        assertThat(reviewing.get(id).draft().clauses().getFirst().duties()).hasSize(2);
    }

    @Test
    void anEmptyFormAsksForAFile() {
        assertThat(mvc.post()
                        .uri("/office/areas/{area}/documents", city)
                        .with(office)
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("请选择要上传的文件");
    }

    @Test
    void everyBadDocumentGetsASentenceOnItsPage() {
        assertThat(refusalOf("空.docx", new byte[0])).contains("文件是空的");
        assertThat(refusalOf("买菜.txt", "今天买了三斤土豆，两斤白菜。".getBytes(StandardCharsets.UTF_8)))
                .contains("没有读到实施方案应有的内容");
        assertThat(refusalOf("程序.docx", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}))
                .contains("不支持这种文件");
        assertThat(refusalOf("坏.docx", "PK\u0003\u0004not really".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("notice ERROR");
        assertThat(refusalOf("坏.pdf", "%PDF-1.7\nnot really".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("notice ERROR");
    }

    @Test
    void theUploadLeadsToItsProgressPage() {
        assertThat(mvc.post()
                        .multipart()
                        .uri("/office/areas/{area}/documents", city)
                        .file(new MockMultipartFile(
                                "file", "方案.txt", "text/plain", Documents.PLAN.getBytes(StandardCharsets.UTF_8)))
                        .with(office)
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", location());
    }

    private String location() {
        return "/office/documents/"
                + intake.list(java.util.List.of(city)).getFirst().id();
    }

    @Test
    void thePlanPageOffersTheStepsOfItsStatus() {
        ImportId id = uploads.read(city, Documents.PLAN);
        PlanId plan = done(intake.adopt(id, 1, Viewer.PUBLIC));

        assertThat(mvc.get().uri("/office/plans/{plan}", plan).with(office))
                .bodyText()
                .contains("结束本规划期", "退回编制", "勘误", "编制下一规划期")
                .doesNotContain("重新开始实施</button>");
        assertThat(mvc.get().uri("/office/plans/{plan}/next", plan).with(office))
                .bodyText()
                .contains("value=\"2026\"", "科学家进课堂");
        assertThat(mvc.get().uri("/office/plans").with(office)).bodyText().contains("云州市全民科学素质行动实施方案", "实施中", "已采用");
    }

    @Test
    void aNewVersionShowsItsDifferences() {
        ImportId first = uploads.read(city, Documents.PLAN);
        done(intake.adopt(first, 1, Viewer.PUBLIC));
        ImportId second = uploads.read(city, Documents.PLAN.replace("不少于两次", "不少于四次"));

        assertThat(mvc.get().uri("/office/documents/{id}/difference", second).with(office))
                .hasStatusOk()
                .bodyText()
                .contains("<del class=\"piece\">两</del>", "<ins class=\"piece\">四</ins>", "不变 4 条");
    }

    private String refusalOf(String name, byte[] content) {
        ImportId id = uploads.read(city, name, content);
        var answer = mvc.get().uri("/office/documents/{id}", id).with(office).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
