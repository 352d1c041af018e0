package org.kepu.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kepu.documents.Block;
import org.kepu.documents.Column;
import org.kepu.documents.DocumentNumber;
import org.kepu.documents.Letterhead;
import org.kepu.documents.OfficialDocument;
import org.kepu.documents.OfficialDocuments;
import org.kepu.plan.PlanView;

/** A programme as official documents: 年度工作要点 as text, 任务分解表 as a landscape table; from what the pages show. */
public final class ProgrammeDocuments {

    private static final Pattern NUMBER = Pattern.compile("(.+)〔(\\d{4})〕(\\d{1,6})号");

    private ProgrammeDocuments() {}

    /** 年度工作要点: part by part, each point with its units in brackets, and the breakdown as an annex. */
    public static byte[] points(ProgrammeView programme, PlanView plan, List<TaskView> tasks) {
        List<Block> body = new ArrayList<>();
        if (!programme.introduction().isEmpty()) {
            body.add(new Block.Paragraph(programme.introduction()));
        }
        for (PlanView.Programme part : plan.programmes()) {
            List<Block> points = part.clauses().stream()
                    .flatMap(clause -> shown(tasks).stream()
                            .filter(task -> task.clause().id().equals(clause.id())))
                    .<Block>map(ProgrammeDocuments::point)
                    .toList();
            if (!points.isEmpty()) {
                body.add(new Block.Heading(1, part.title()));
                body.addAll(points);
            }
        }
        return OfficialDocuments.docx(new OfficialDocument(programme.title(), body).under(head(programme)));
    }

    /** 任务分解表. */
    public static byte[] breakdown(ProgrammeView programme, List<TaskView> tasks, Map<String, String> titles) {
        List<Column> columns = List.of(
                Column.centred(title(titles, "number"), 3),
                Column.group(title(titles, "matter"), 9),
                Column.text(title(titles, "measures"), 18),
                Column.text(title(titles, "goal"), 12),
                Column.text(title(titles, "leads"), 8),
                Column.text(title(titles, "supports"), 9),
                Column.centred(title(titles, "head"), 5),
                Column.centred(title(titles, "liaison"), 5),
                Column.centred(title(titles, "due"), 7),
                Column.text(title(titles, "remark"), 6));
        List<List<String>> rows = shown(tasks).stream()
                .map(task -> List.copyOf(TaskCells.of(task).values()))
                .toList();
        Block lead = new Block.Paragraph("现将" + programme.year() + "年" + rows.size() + "项任务分解如下，请各牵头单位会同配合单位抓好落实。");
        return OfficialDocuments.docx(new OfficialDocument(
                        programme.title() + "\n任务分解表", List.of(lead, new Block.Table("", columns, rows, "", true)))
                .under(head(programme)));
    }

    private static List<TaskView> shown(List<TaskView> tasks) {
        return tasks.stream().filter(task -> task.state() != TaskState.DROPPED).toList();
    }

    private static Block.Heading point(TaskView task) {
        String units = task.units().stream().map(TaskView.Part::name).collect(Collectors.joining("、"));
        StringBuilder text = new StringBuilder();
        if (!task.measures().isEmpty() && !task.measures().equals(task.matter())) {
            text.append(ended(task.measures()));
        }
        if (!task.goalText().isEmpty()) {
            text.append(ended("年度目标：" + task.goalText()));
        }
        if (!units.isEmpty()) {
            text.append("（").append(units).append("）");
        }
        return new Block.Heading(3, ended(task.matter()), text.toString());
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[。！？；]$") ? sentence : sentence + "。";
    }

    private static Letterhead head(ProgrammeView programme) {
        Matcher number = NUMBER.matcher(programme.documentNumber());
        Optional<DocumentNumber> read = number.matches() && Integer.parseInt(number.group(3)) > 0
                ? Optional.of(new DocumentNumber(
                        number.group(1), Integer.parseInt(number.group(2)), Integer.parseInt(number.group(3))))
                : Optional.empty();
        return new Letterhead.Plain(read);
    }

    private static String title(Map<String, String> titles, String column) {
        return titles.getOrDefault(column, "");
    }
}
