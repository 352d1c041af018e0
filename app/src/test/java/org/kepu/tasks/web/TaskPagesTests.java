package org.kepu.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeState;
import org.kepu.tasks.Programmes;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;
import org.kepu.tasks.Tasking;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class TaskPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Programmes fixture;

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private Tasking tasking;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer office;
    private Viewer liaison;
    private PlanId plan;
    private List<ClauseId> clauses;
    private AnnualProgrammeId programme;
    private String path;

    @BeforeEach
    void aDraftProgramme() {
        place = places.create();
        office = Programmes.office(place.area());
        liaison = Programmes.liaison(place.unit());
        plan = fixture.plan(place, "馆校合作", "科普进村");
        clauses = fixture.clauses(plan);
        programme = fixture.draft(plan, office);
        path = "/tasks/programmes/" + programme;
    }

    @Test
    void aYearGoesFromClausesToAnIssuedBreakdown() {
        assertThat(mvc.get().uri(path).with(viewer(office))).bodyText().contains("还有 2 个任务条目没有安排任务");
        assertThat(mvc.post().uri(path + "/generate").with(csrf()).with(viewer(office)))
                .hasRedirectedUrl(path);

        assertThat(mvc.post()
                        .uri(path + "/issue")
                        .param("documentNumber", "测科素办发〔2026〕3号")
                        .param("day", "2026-03-19")
                        .with(csrf())
                        .with(viewer(office)))
                .hasRedirectedUrl(path);

        assertThat(programmes.get(programme).state()).isEqualTo(ProgrammeState.ISSUED);
        assertThat(mvc.get().uri(path).with(viewer(office)))
                .bodyText()
                .contains("测科素办发〔2026〕3号", "馆校合作", "启动修订")
                .doesNotContain("按方案条目生成初稿");
        assertThat(mvc.get().uri(path + "/editions/1").with(viewer(office)))
                .bodyText()
                .contains("第 1 版", "科普进村的内容。");
    }

    @Test
    void aTaskThatCannotBeReadComesBackWithWhatWasTyped() {
        assertThat(mvc.post()
                        .uri(path + "/tasks/new")
                        .param("clause", clauses.getFirst().toString())
                        .param("measures", "组织学生进馆")
                        .param("leads", "水利局")
                        .param("due", "2027-01-31")
                        .param("goal.0.what", "讲座")
                        .param("goal.0.target", "很多")
                        .param("goal.0.unit", "场")
                        .with(csrf())
                        .with(viewer(office)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("组织学生进馆", "找不到单位“水利局”", "value=\"很多\"", "请填写大于 0 的目标数");
    }

    @Test
    void aRowIsEditedInItsPlace() {
        TaskId task = add("讲座", "举办讲座40场");
        TaskView view = tasks.get(task);
        String edit = path + "/tasks/" + task + "/edit";
        assertThat(mvc.get().uri(edit).header("HX-Request", "true").with(viewer(office)))
                .bodyText()
                .startsWith("<tr")
                .contains("name=\"revision\" value=\"1\"");

        assertThat(mvc.post()
                        .uri(edit)
                        .header("HX-Request", "true")
                        .param("revision", "1")
                        .param("clause", clauses.getFirst().toString())
                        .param("matter", "馆校合作")
                        .param("measures", "讲座和展览")
                        .param("goal", "举办讲座40场")
                        .param("goal.0.id", view.goals().getFirst().id().toString())
                        .param("goal.0.what", "举办讲座")
                        .param("goal.0.target", "45")
                        .param("goal.0.unit", "场")
                        .with(csrf())
                        .with(viewer(office)))
                .bodyText()
                .startsWith("<tr")
                .contains("讲座和展览", "45");

        assertThat(tasks.get(task).goals()).singleElement().satisfies(goal -> {
            assertThat(goal.id()).isEqualTo(view.goals().getFirst().id());
            assertThat(goal.target()).isEqualByComparingTo("45");
        });
        assertThat(mvc.post()
                        .uri(edit)
                        .param("revision", "1")
                        .param("clause", clauses.getFirst().toString())
                        .with(csrf())
                        .with(viewer(office)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这项任务刚被别人改过");
    }

    @Test
    void severalTasksAreChangedAtOnce() {
        TaskId one = add("讲座", "");
        TaskId two = add("展览", "");

        assertThat(mvc.post()
                        .uri(path + "/bulk")
                        .param("task", one.toString(), two.toString())
                        .param("do", "due")
                        .param("value", "2026-06-30")
                        .with(csrf())
                        .with(viewer(office)))
                .hasRedirectedUrl(path);

        assertThat(tasks.list(TaskFilter.of(programme)))
                .extracting(TaskView::due)
                .containsOnly(LocalDate.of(2026, 6, 30));
        assertThat(mvc.post()
                        .uri(path + "/bulk")
                        .param("do", "due")
                        .param("value", "x")
                        .with(csrf())
                        .with(viewer(office)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aLiaisonEntersFiguresAndFinishesTheTask() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        String goal = tasks.get(task).goals().getFirst().id().toString();
        assertThat(mvc.get().uri("/tasks").with(viewer(liaison))).hasRedirectedUrl("/tasks/units/" + place.unit());
        assertThat(mvc.get().uri("/tasks/units/" + place.unit() + "?year=2026").with(viewer(liaison)))
                .bodyText()
                .contains("馆校合作", "未报");

        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/goals/" + goal + "/figures")
                        .param("amount-" + goal, "1,2x")
                        .param("day-" + goal, "2026-03-20")
                        .param("source-" + goal, "签到表")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"1,2x\"", "value=\"签到表\"", "请填写 0 或更大的数");
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/goals/" + goal + "/figures")
                        .param("amount-" + goal, "40")
                        .param("day-" + goal, "2026-03-20")
                        .param("source-" + goal, "签到表")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasRedirectedUrl("/tasks/" + task);
        assertThat(mvc.post()
                        .uri("/tasks/" + task + "/steps")
                        .param("step", "FINISH")
                        .with(csrf())
                        .with(viewer(liaison)))
                .hasRedirectedUrl("/tasks/" + task);

        assertThat(tasks.get(task).state()).isEqualTo(TaskState.DONE);
        assertThat(mvc.get().uri("/tasks/" + task).with(viewer(liaison)))
                .bodyText()
                .contains("已达到目标", "签到表", "完成任务");
    }

    @Test
    void listsAreNarrowed() {
        add("青少年讲座", "");
        add("农技培训", "");

        assertThat(mvc.get().uri(path + "?q=农技").with(viewer(office)))
                .bodyText()
                .contains("农技培训")
                .doesNotContain("青少年讲座");
        assertThat(mvc.get().uri(path + "?due=q1").with(viewer(office)))
                .bodyText()
                .contains("没有符合条件的任务");
    }

    @Test
    void theWordFilesSayWhatThePagesSay() throws Exception {
        add("组织学生进馆", "举办讲座40场");
        for (String file : List.of("/word", "/points/word")) {
            byte[] word = mvc.get()
                    .uri(path + file)
                    .with(viewer(office))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                    XWPFWordExtractor text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).as(file).contains("组织学生进馆", "举办讲座40场", "市妇联", "2026年工作要点");
            }
        }
    }

    @Test
    void thePageOfAYearTakesAFixedNumberOfStatements() {
        for (int i = 0; i < 20; i++) {
            add("任务" + i, "举办讲座40场");
        }
        assertThat(Statements.during(
                        () -> mvc.get().uri(path).with(viewer(office)).exchange()))
                .isLessThanOrEqualTo(34);
    }

    private TaskId add(String measures, String goal) {
        return done(tasking.add(
                programme, TaskDraft.of(clauses.getFirst(), measures).withGoals(goal, List.of()), fixture.act(office)));
    }
}
