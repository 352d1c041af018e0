package org.kepu.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;

/** A task as it stands in the breakdown (任务分解表), column by column; sheets, editions, documents and comparisons share it. */
public final class TaskCells {

    /** The breakdown in its usual columns. */
    public static final SheetForm FORM = new SheetForm(
            "tasks",
            List.of(
                    Column.of("number").also("编号", "No."),
                    Column.of("matter").needed().also("重点工作", "工作任务", "任务"),
                    Column.of("measures").also("工作举措", "主要措施", "工作措施", "举措", "具体措施"),
                    Column.of("goal").also("目标", "量化指标", "年度目标（量化指标）", "目标任务"),
                    Column.of("leads").also("责任单位", "牵头部门"),
                    Column.of("supports").also("配合部门", "协同单位"),
                    Column.of("head").also("分管领导", "责任人"),
                    Column.of("liaison").also("责任人/联络员", "经办人", "联系人"),
                    Column.of("due").also("完成时间", "时限", "时间节点"),
                    Column.of("remark").also("说明")));

    private TaskCells() {}

    /** The cells of a task; names of units are parted by 、. */
    public static Map<String, String> of(TaskView task) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("number", Integer.toString(task.number()));
        cells.put("matter", task.matter());
        cells.put("measures", task.measures());
        cells.put("goal", task.goalText());
        cells.put("leads", names(task.leads()));
        cells.put("supports", names(task.supports()));
        cells.put("head", task.head());
        cells.put("liaison", task.liaison());
        cells.put("due", DueReading.write(task.due()));
        cells.put("remark", task.remark());
        return cells;
    }

    static Map<String, String> of(int number, Complete task) {
        TaskDraft draft = task.draft();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("number", Integer.toString(number));
        cells.put("matter", draft.matter());
        cells.put("measures", draft.measures());
        cells.put("goal", draft.goalText());
        cells.put("leads", names(draft.leads(), task.names()));
        cells.put("supports", names(draft.supports(), task.names()));
        cells.put("head", draft.head());
        cells.put("liaison", draft.liaison());
        cells.put("due", draft.due().map(DueReading::write).orElse(""));
        cells.put("remark", draft.remark());
        return cells;
    }

    private static String names(List<UnitId> units, Map<UnitId, String> names) {
        return units.stream().map(unit -> names.getOrDefault(unit, "")).collect(Collectors.joining("、"));
    }

    /** What differs, column by column; the number is left out, since it follows from the order. */
    public static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return FORM.columns().stream()
                .map(Column::key)
                .filter(key -> !key.equals("number"))
                .map(key -> new Change(key, before.getOrDefault(key, ""), after.getOrDefault(key, "")))
                .filter(change -> !change.was().equals(change.is()))
                .toList();
    }

    /**
     * One difference.
     *
     * @param column key of the column; its title is the message {@code sheet.tasks.<column>}
     */
    public record Change(String column, String was, String is) {}

    private static String names(List<TaskView.Part> parts) {
        return parts.stream().map(TaskView.Part::name).collect(Collectors.joining("、"));
    }
}
