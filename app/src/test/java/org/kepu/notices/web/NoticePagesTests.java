package org.kepu.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.notices.Addressee;
import org.kepu.notices.ToDo;
import org.kepu.notices.ToDos;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class NoticePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ToDos toDos;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Clock clock;

    private Place place;
    private Viewer liaison;
    private Viewer office;

    @BeforeEach
    void aCityWithItsOfficeAndALiaison() {
        place = places.create();
        liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        office = accounts.viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
    }

    @Test
    void aDeskIsGroupedByUrgencyAndCountedAtTheHeadOfEveryPage() {
        toDo(Role.LIAISON, "一季度进展", Optional.of(LocalDate.now(clock).minusDays(3)));
        toDo(Role.LIAISON, "年度总结", Optional.empty());

        assertThat(mvc.get().uri("/todos").with(viewer(liaison)))
                .bodyText()
                .contains("已逾期", "逾期3天", "一季度进展", "没有期限", "年度总结")
                .doesNotContain("三天内到期", "无人接收");
        assertThat(mvc.get().uri("/calendar/2026").with(viewer(liaison)))
                .bodyText()
                .contains("待办2项，其中逾期1项；未读消息0条", ">2</span>");
    }

    @Test
    void theOfficeSeesWhatNobodyWouldSee() {
        toDo(Role.UNIT_HEAD, "无人审核", Optional.empty());

        assertThat(mvc.get().uri("/todos").with(viewer(office))).bodyText().contains("无人接收", "无人审核", "分管领导");
    }

    @Test
    void anEmptyDeskSaysSo() {
        assertThat(mvc.get().uri("/todos").with(viewer(liaison))).bodyText().contains("现在没有等您办理的事项");
        assertThat(mvc.get().uri("/todos?late=true").with(viewer(liaison)))
                .bodyText()
                .contains("没有符合条件的待办");
        assertThat(mvc.get().uri("/messages").with(viewer(liaison))).bodyText().contains("还没有消息");
        assertThat(mvc.get().uri("/todos/done").with(viewer(liaison)))
                .bodyText()
                .contains("还没有办结的事项");
    }

    @Test
    void theOfficeWritesALetterTheLiaisonReadsItAndTheOfficeSeesThat() {
        var sent = mvc.post()
                .uri("/letters/new")
                .param("title", "周五开会")
                .param("body", "带上材料")
                .param("role", "LIAISON")
                .param("unit", place.unit().toString())
                .with(csrf())
                .with(viewer(office))
                .exchange();
        String letter = sent.getResponse().getRedirectedUrl();
        assertThat(letter).startsWith("/letters/");

        String list = body("/messages", liaison);
        assertThat(list).contains("周五开会", "未读");
        String message = list.replaceAll("(?s).*href=\"(/messages/[0-9a-f-]{36})\".*", "$1");
        assertThat(body(message, liaison)).contains("带上材料");

        assertThat(body("/messages", liaison)).contains("未读消息0条");
        assertThat(body(letter, office)).contains("测试员").doesNotContain("sun\">未读");
        Viewer elsewhere = accounts.viewer(
                Role.OFFICE, new Scope.WithinArea(places.create().area()));
        assertThat(mvc.get().uri(letter).with(viewer(elsewhere))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLetterToNobodyComesBackWithWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/letters/new")
                        .param("title", "周五开会")
                        .with(csrf())
                        .with(viewer(office)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"周五开会\"", "请至少选择一个单位");
    }

    @Test
    void aPageTakesOneStatementMoreForTheCount() {
        int forThePublic = Statements.during(() -> body("/design", Viewer.PUBLIC));
        int makingASession = 2;
        assertThat(Statements.during(() -> body("/design", liaison))).isEqualTo(forThePublic + makingASession + 1);
        assertThat(Statements.during(() -> body("/todos", office))).isLessThanOrEqualTo(8);
    }

    private void toDo(Role role, String what, Optional<LocalDate> due) {
        toDos.open(new ToDo(
                "test:" + UUID.randomUUID(),
                new Addressee.OfUnit(role, place.unit()),
                "notices.letter",
                List.of(what),
                "/todos",
                due));
    }

    private String body(String path, Viewer viewer) {
        try {
            return mvc.get()
                    .uri(path)
                    .with(viewer(viewer))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
