package org.kepu.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowVerdict;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class TaskImportTests {

    private static final String HEAD = "序号,重点任务,具体举措,年度目标（量化指标）,牵头单位,配合单位,责任领导,责任人/联络员,完成时限,备注\n";

    @Autowired
    private Programmes fixture;

    @Autowired
    private Imports imports;

    @Autowired
    private Spreadsheets spreadsheets;

    @Autowired
    private Tasking tasking;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private PlaceFixture places;

    private Viewer office;
    private List<ClauseId> clauses;
    private AnnualProgrammeId programme;

    @BeforeEach
    void aDraftProgramme() {
        Place place = places.create();
        office = Programmes.office(place.area());
        PlanId plan = fixture.plan(place, "馆校合作行动", "科普进村入户");
        clauses = fixture.clauses(plan);
        programme = fixture.draft(plan, office);
    }

    @Test
    void aBreakdownInItsUsualColumnsBecomesTasks() {
        confirm(attempt(HEAD
                + "1,馆校合作行动,组织学生进馆,举办讲座40场、覆盖学生2000人次,本单位,市妇联,张某,李某,11月底,试点\n"
                + "2,,开发课程,开发课程5项,,,,,三季度,\n"
                + "3,3.1.2 农技下乡,送科技下乡,,市妇联,各成员单位,,,全年,\n"));

        List<TaskView> all = tasks.list(TaskFilter.of(programme));
        assertThat(all)
                .extracting(
                        task -> task.clause().number() + " " + task.matter() + "/" + task.measures() + " " + task.due())
                .containsExactly(
                        "3.1.1 馆校合作行动/组织学生进馆 2026-11-30",
                        "3.1.1 馆校合作行动/开发课程 2026-09-30",
                        "3.1.2 农技下乡/送科技下乡 2026-12-31");
        assertThat(all.getFirst().goals()).hasSize(2);
        assertThat(all.getFirst().goalText()).isEqualTo("举办讲座40场、覆盖学生2000人次");
        assertThat(all.getFirst().liaison()).isEqualTo("李某");
        assertThat(all.get(1).leads()).as("units of the clause").isNotEmpty();
        assertThat(all.getLast().leads()).extracting(TaskView.Part::name).containsExactly("市妇联");
        assertThat(all.getLast().supports()).as("everybody else").hasSize(1);
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImported() {
        confirm(attempt(HEAD + "1,馆校合作行动,组织学生进馆,举办讲座40场,本单位,市妇联,张某,李某,11月底,\n2,,开发课程,,,,,,,\n"));
        List<Map<String, String>> rows =
                tasks.list(TaskFilter.of(programme)).stream().map(TaskCells::of).toList();

        ImportId attempt = attempt(spreadsheets.export(TaskCells.FORM, rows, Locale.SIMPLIFIED_CHINESE));

        assertThat(imports.get(attempt, office).verdicts())
                .hasSize(2)
                .extracting(RowVerdict::kind)
                .containsOnly(RowVerdict.Kind.UNCHANGED);
    }

    @Test
    void wrongRowsSayWhatToMendAndTheOthersGoIn() {
        ImportId attempt = attempt(HEAD
                + "1,没有这一条,甲,,,,,,,\n"
                + "2,馆校合作行动,乙,,水利局、市妇联,,,,,\n"
                + "3,,丙,,,,,,,\n"
                + "4,9.9.9 什么,丁,,,,,,,\n"
                + "5,科普进村入户,戊,,,,,,尽快,\n"
                + "6,科普进村入户,己,,,,,,2027年3月,\n"
                + "7,科普进村入户,庚,举办讲座40场,,,,,,\n");

        assertThat(imports.get(attempt, office).verdicts().stream()
                        .flatMap(verdict -> verdict.problems().stream()
                                .map((Refusal problem) -> verdict.row() + " " + problem.field() + " " + problem.key())))
                .containsExactlyInAnyOrder(
                        "2 matter tasks.sheet.noClause",
                        "3 leads tasks.sheet.noUnit",
                        "4 matter tasks.sheet.matterMissing",
                        "5 matter tasks.sheet.noNumber",
                        "6 due tasks.sheet.due",
                        "7 due tasks.refusal.due");
        confirm(attempt);
        assertThat(tasks.list(TaskFilter.of(programme)))
                .extracting(TaskView::measures)
                .containsExactly("庚");
    }

    @Test
    void aSecondSheetUpdatesByMeasuresOrNumberAndKeepsGoalsThatCountTheSame() {
        confirm(attempt(HEAD + "1,馆校合作行动,组织学生进馆,举办讲座40场,本单位,,,,,\n"));
        TaskView before = tasks.list(TaskFilter.of(programme)).getFirst();

        confirm(attempt(HEAD + "1,馆校合作行动,组织中小学生进馆,举办讲座50场、发放资料300份,,,,王某,,\n"));

        TaskView after = tasks.get(before.id());
        assertThat(after.measures()).isEqualTo("组织中小学生进馆");
        assertThat(after.liaison()).isEqualTo("王某");
        assertThat(after.leads()).isEqualTo(before.leads());
        assertThat(after.goals().getFirst().id())
                .isEqualTo(before.goals().getFirst().id());
        assertThat(after.goals().getFirst().target()).isEqualByComparingTo("50");
        assertThat(after.goals()).hasSize(2);
    }

    @Test
    void anImportIsUndoneUnlessATaskWasChangedSince() {
        TaskId present = done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "老任务"), fixture.act(office)));
        ImportId first = attempt(HEAD + "1,科普进村入户,老任务,,,,,孙某,,\n2,馆校合作行动,新任务,,,,,,,\n");
        confirm(first);
        assertThat(tasks.get(present).liaison()).isEqualTo("孙某");

        done(imports.undo(first, office));
        assertThat(tasks.get(present).liaison()).isEmpty();
        assertThat(tasks.list(TaskFilter.of(programme))).hasSize(1);

        ImportId second = attempt(HEAD + "1,馆校合作行动,新任务,,,,,,,\n");
        confirm(second);
        TaskView added = tasks.list(TaskFilter.of(programme)).getFirst();
        done(tasking.setContacts(added.id(), "赵某", "", "", fixture.act(office)));
        assertThat(imports.undo(second, office)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anIssuedProgrammeTakesNoSheet() {
        done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "老任务"), fixture.act(office)));
        fixture.issue(programme, office);

        assertThat(imports.get(attempt(HEAD + "1,馆校合作行动,新任务,,,,,,,\n"), office).verdicts())
                .extracting(RowVerdict::kind)
                .containsExactly(RowVerdict.Kind.WRONG);
    }

    private ImportId attempt(String sheet) {
        return attempt(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private ImportId attempt(byte[] sheet) {
        return done(imports.attempt(
                "tasks",
                new Upload("tasks", sheet),
                Map.of("programme", programme.toString()),
                office,
                Locale.SIMPLIFIED_CHINESE));
    }

    private void confirm(ImportId attempt) {
        done(imports.confirm(attempt, office));
    }
}
