package org.kepu.experts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.volunteers.Topic;

/** Reads experts from rows. */
final class ExpertRows {

    static final SheetForm FORM = new SheetForm(
            "experts",
            List.of(
                    Column.of("name").needed().also("专家姓名"),
                    Column.of("discipline").needed().oneOf(Discipline.values()),
                    Column.of("titles").also("职称", "职务"),
                    Column.of("organisation").needed().also("工作单位"),
                    Column.of("topic").oneOf(Topic.values()),
                    Column.of("phone").also("手机号", "电话"),
                    Column.of("consentOn").needed(),
                    Column.of("publicOn")));

    private ExpertRows() {}

    /** One row as an expert, and what is wrong with it. */
    record Line(int row, ExpertDraft draft, List<Refusal> problems) {

        /** By which the same expert is known in a sheet and in the register. */
        String key() {
            return draft.name() + "\n" + draft.organisation();
        }
    }

    static Line read(SheetRow row, LocalDate today) {
        RowReader reader = new RowReader(row);
        ExpertDraft draft = new ExpertDraft(
                reader.required("name", 40),
                reader.text("phone", 30),
                reader.choice("discipline", Discipline.class),
                reader.text("titles", 100),
                reader.required("organisation", 80),
                reader.choice("topic", Topic.class).map(Set::of).orElse(Set.of()),
                reader.day("consentOn"),
                reader.day("publicOn"));
        return new Line(
                row.number(), draft, reader.problems().isEmpty() ? ExpertRules.check(draft, today) : reader.problems());
    }
}
