package org.kepu.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetTable;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class AuditPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Spreadsheets spreadsheets;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anEntryIsFoundInTheReadersWordsWithinTheLastThirtyDays() {
        events.publishEvent(new Act("account.granted", "account " + mark, "=OFFICE"));
        assertThat(get("/audit")).hasStatusOk().bodyText().contains(mark, "授予角色", "账号", "王办");
        assertThat(get("/audit?object=" + mark + "&who=nobody"))
                .bodyText()
                .contains("没有符合条件的记录")
                .doesNotContain("王办");
    }

    @Test
    void anActionWithoutWordsIsShownAsItStands() {
        events.publishEvent(new Act("new.module-did", mark, ""));
        assertThat(get("/audit?object=" + mark)).bodyText().contains("new.module-did");
    }

    @Test
    void aPageOfFiftyEntriesTakesFewStatements() {
        for (int i = 0; i < 60; i++) {
            events.publishEvent(new Act("account.granted", "account " + mark, ""));
        }
        assertThat(Statements.during(() -> get("/audit?object=" + mark)))
                .as("entries, their number, the actions, the session of whoever asks, and what waits for them")
                .isLessThanOrEqualTo(6);
    }

    @Test
    void theWorkbookHoldsWhatWasSearchedFor() {
        events.publishEvent(new Act("account.granted", "account " + mark, "OFFICE"));
        byte[] content = get("/audit/export.xlsx?object=" + mark).getResponse().getContentAsByteArray();
        SheetForm form = new SheetForm("audit", java.util.List.of(Column.of("action"), Column.of("details")));
        var outcome = spreadsheets.read(new Upload("x.xlsx", content), form, Locale.CHINA);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((SheetTable) done.value()).rows())
                                .singleElement()
                                .satisfies(row -> assertThat(row.cells())
                                        .containsEntry("action", "account.granted")
                                        .containsEntry("details", "OFFICE")));
    }

    @Test
    void theTextFileIsReadableForSpreadsheetProgramsAndCarriesNoFormula() {
        events.publishEvent(new Act("account.granted", "account " + mark, "=HYPERLINK(1)"));
        MvcTestResult result = get("/audit/export.csv?object=" + mark);
        String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF时间,").contains("account.granted", "'=HYPERLINK(1)");
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void anExportIsItselfRecorded() {
        get("/audit/export.csv?object=" + mark);
        assertThat(get("/audit?action=audit.export&from=")).bodyText().contains("导出审计记录", "csv, 0 rows");
    }

    @Test
    void theChainIsVerifiedOnAPageAndThatIsRecorded() {
        events.publishEvent(new Act("account.granted", "account " + mark, ""));
        assertThat(mvc.post()
                        .uri("/audit/verification")
                        .with(csrf())
                        .with(viewer(Role.AUDITOR, new Scope.Everything())))
                .hasStatusOk()
                .bodyText()
                .contains("校验通过");
        assertThat(get("/audit?action=audit.verify")).bodyText().contains("intact");
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(viewer(Role.AUDITOR, new Scope.Everything()))
                .exchange();
    }

    private record Act(String action, String object, String details) implements Audited {
        @Override
        public Optional<AccountId> actor() {
            return Optional.of(new AccountId(new UUID(1, 2)));
        }

        @Override
        public String actorName() {
            return "王办";
        }
    }
}
