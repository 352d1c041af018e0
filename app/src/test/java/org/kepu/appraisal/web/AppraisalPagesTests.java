package org.kepu.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.appraisal.Advancing;
import org.kepu.appraisal.AppraisalFixture;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.AppraisalStep;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.Sheet;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class AppraisalPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AppraisalFixture fixture;

    @Autowired
    private AppraisalQueries queries;

    @Autowired
    private Advancing advancing;

    private Place place;
    private RequestPostProcessor office;
    private RequestPostProcessor liaison;

    @BeforeEach
    void aCity() {
        place = places.create();
        office = as(Role.OFFICE, new Scope.WithinArea(place.area()));
        liaison = as(Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    @Test
    void anItemWithoutItsNumbersComesBackWithWhatWasTyped() {
        AppraisalId id = fixture.aDraft(place);
        assertThat(mvc.post()
                        .uri("/appraisals/" + id + "/items/new")
                        .param("content", "报送信息")
                        .param("kind", "BASE")
                        .param("points", "10")
                        .param("rule", "MISSING")
                        .param("expected", "4")
                        .with(csrf())
                        .with(office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"报送信息\"", "每少扣分”要填应有数量");
    }

    @Test
    void aUnitScoresItselfWithProofAndHandsIn() {
        AppraisalId id = fixture.anOpenOne(place);
        Sheet sheet = fixture.sheet(id);
        List<Item> items = fixture.items(id);
        String path = "/appraisal-sheets/" + sheet.id();
        assertThat(mvc.get().uri("/appraisals").with(liaison)).bodyText().contains(path);
        assertThat(mvc.post()
                        .uri(path + "/self")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file-" + items.get(0).id(),
                                "会议记录.txt",
                                "text/plain",
                                "三次会议".getBytes(StandardCharsets.UTF_8)))
                        .param("count-" + items.get(0).id(), "3")
                        .param("score-" + items.get(0).id(), "8")
                        .param("score-" + items.get(1).id(), "2")
                        .param("submit", "1")
                        .with(csrf())
                        .with(liaison))
                .hasRedirectedUrl(path);
        assertThat(mvc.get().uri(path).with(liaison))
                .bodyText()
                .contains("会议记录.txt", "已提交", "有 3，应有 4，少 1，扣 2 分，得 8 分")
                .doesNotContain("审核分");
        String file =
                queries.scores(sheet).get(items.get(0).id()).files().getFirst().toString();
        assertThat(mvc.get().uri(path + "/files/" + file).with(liaison)).hasStatusOk();
        Sheet other = fixture.sheet(fixture.anOpenOne(place));
        assertThat(mvc.get()
                        .uri("/appraisal-sheets/" + other.id() + "/files/" + file)
                        .with(liaison))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePublicSeesTheRankingOnlyDuringAndAfterTheNotice() {
        AppraisalId id = reviewed();
        String results = "/appraisal-results/" + id;
        assertThat(mvc.get().uri(results)).hasStatus(HttpStatus.NOT_FOUND);
        done(advancing.take(id, AppraisalStep.ANNOUNCE, "", LocalDate.of(2026, 12, 21), place.person()));
        assertThat(mvc.get().uri(results)).hasStatus(HttpStatus.NOT_FOUND);
        done(advancing.take(id, AppraisalStep.PUBLISH, "", LocalDate.of(2027, 2, 1), place.person()));
        assertThat(mvc.get().uri(results))
                .hasStatusOk()
                .bodyText()
                .contains(fixture.sheet(id).name(), "公示时间");
    }

    @Test
    void theWordFileSaysWhatThePageSays() throws IOException {
        AppraisalId id = reviewed();
        byte[] docx = mvc.get()
                .uri("/appraisals/" + id + "/word")
                .with(office)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        String total = queries.ranking(queries.get(id))
                .getFirst()
                .result()
                .total()
                .stripTrailingZeros()
                .toPlainString();
        assertThat(mvc.get().uri("/appraisals/" + id).with(office))
                .bodyText()
                .contains("<strong>" + total + "</strong>");
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(file.getTables().getFirst().getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .contains(fixture.sheet(id).name(), total);
        }
        byte[] sheet = mvc.get()
                .uri("/appraisal-sheets/" + fixture.sheet(id).id() + "/word")
                .with(liaison)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(sheet))) {
            assertThat(file.getTables().getFirst().getText())
                    .contains("以会议记录为准")
                    .doesNotContain("办公室意见");
        }
    }

    @Test
    void anAuditorReadsAndCannotScore() {
        AppraisalId id = reviewed();
        Sheet sheet = fixture.sheet(id);
        RequestPostProcessor auditor = as(Role.AUDITOR, new Scope.Everything());
        assertThat(mvc.get().uri("/appraisal-sheets/" + sheet.id()).with(auditor))
                .bodyText()
                .contains("办公室意见")
                .doesNotContain("保存审核");
        assertThat(mvc.post()
                        .uri("/appraisal-sheets/" + sheet.id() + "/review")
                        .with(csrf())
                        .with(auditor))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private AppraisalId reviewed() {
        AppraisalId id = fixture.anOpenOne(place);
        done(advancing.take(id, AppraisalStep.REVIEW, "", LocalDate.of(2026, 12, 21), place.person()));
        List<Item> items = fixture.items(id);
        assertThat(mvc.post()
                        .uri("/appraisal-sheets/" + fixture.sheet(id).id() + "/review")
                        .param("score-" + items.get(0).id(), "9.5")
                        .param("comment-" + items.get(0).id(), "办公室意见")
                        .param("score-" + items.get(1).id(), "4")
                        .param("score-" + items.get(2).id(), "0")
                        .with(csrf())
                        .with(office))
                .hasStatus3xxRedirection();
        return id;
    }

    private RequestPostProcessor as(Role role, Scope scope) {
        return viewer(new Viewer(Optional.of(place.person()), "某人", List.of(new Grant(role, scope))));
    }
}
