package org.kepu.reports;

import java.util.ArrayList;
import java.util.List;
import org.kepu.documents.Block;
import org.kepu.documents.Column;
import org.kepu.documents.OfficialDocument;
import org.kepu.documents.OfficialDocuments;
import org.kepu.documents.Signature;
import org.kepu.plan.DutyRole;

/** A report as a Word file in the layout of official documents; its figures are those of the page. */
final class ReportDocuments {

    private static final String[] NUMERALS = {"一", "二", "三", "四"};

    private ReportDocuments() {}

    static byte[] docx(ReportView report) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(1, "总体进展"));
        body.add(new Block.Paragraph(orNone(report.overview())));
        sections(report, DutyRole.LEAD, "牵头任务进展", body);
        sections(report, DutyRole.SUPPORT, "配合任务进展", body);
        body.add(new Block.Heading(1, "存在的问题和原因"));
        body.add(new Block.Paragraph(orNone(report.problems())));
        body.add(new Block.Heading(1, "下一步打算"));
        body.add(new Block.Paragraph(orNone(report.plans())));
        body.add(table(report));
        ReportRow row = report.row();
        String title = row.unitName() + row.quarter().year() + "年第"
                + NUMERALS[row.quarter().number() - 1] + "季度全民科学素质行动进展情况报告";
        OfficialDocument document = new OfficialDocument(title, body);
        return OfficialDocuments.docx(row.submittedOn()
                .map(day -> document.signed(new Signature(row.unitName(), day, true)))
                .orElse(document));
    }

    private static void sections(ReportView report, DutyRole role, String heading, List<Block> body) {
        List<ReportView.Section> told = report.sections().stream()
                .filter(section -> section.role() == role)
                .filter(section -> !section.body().orElse("").isEmpty())
                .toList();
        if (!told.isEmpty()) {
            body.add(new Block.Heading(1, heading));
            told.forEach(section -> body.add(
                    new Block.Heading(2, section.title(), section.body().orElse(""))));
        }
    }

    private static Block table(ReportView report) {
        List<List<String>> rows = report.sections().stream()
                .filter(section -> section.figures().happenings() > 0)
                .map(section -> List.of(
                        section.number() + " " + section.title(),
                        Long.toString(section.figures().happenings()),
                        Long.toString(section.figures().sessions()),
                        Long.toString(section.figures().people()),
                        Long.toString(section.figures().onlinePeople())))
                .toList();
        return new Block.Table(
                "台账数据",
                List.of(
                        Column.text("任务条目", 10),
                        Column.number("活动次数", 3),
                        Column.number("场次", 3),
                        Column.number("现场人次", 3),
                        Column.number("线上人次", 3)),
                rows,
                "来源：成效台账。",
                false);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "无。" : text;
    }
}
