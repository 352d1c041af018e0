package org.kepu.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.documents.Block;
import org.kepu.documents.Column;
import org.kepu.documents.OfficialDocument;
import org.kepu.documents.OfficialDocuments;
import org.kepu.documents.Signature;

/** A bulletin as an official document. */
final class BulletinDocument {

    private static final Map<Integer, String> NUMERALS = Map.of(1, "一", 2, "二", 3, "三", 4, "四");

    private BulletinDocument() {}

    static byte[] docx(BulletinView bulletin, String issuer, Wording wording) {
        BulletinFigures figures = bulletin.figures();
        List<Block> body = new ArrayList<>();
        if (bulletin.issued()) {
            body.add(new Block.Paragraph(bulletin.documentNumber()));
        }
        body.add(new Block.Heading(1, wording.text("bulletins.overview")));
        body.add(new Block.Paragraph(bulletin.overview()));
        body.add(programmes(figures, wording));
        body.add(new Block.Heading(1, wording.text("bulletins.unitsTitle")));
        body.add(units(figures, wording));
        body.add(new Block.Heading(1, wording.text("bulletins.problems")));
        body.add(new Block.Paragraph(bulletin.problems()));
        body.add(new Block.Heading(1, wording.text("bulletins.demands")));
        body.add(new Block.Paragraph(bulletin.demands()));
        var quarter = bulletin.round().quarter();
        String title = wording.text(
                "bulletins.documentTitle",
                Integer.toString(quarter.year()),
                NUMERALS.getOrDefault(quarter.number(), ""));
        OfficialDocument document = new OfficialDocument(title, body).to(wording.text("bulletins.addressed"));
        return OfficialDocuments.docx(bulletin.issuedOn()
                .map(day -> document.signed(new Signature(issuer, day, true)))
                .orElse(document));
    }

    private static Block programmes(BulletinFigures figures, Wording wording) {
        return new Block.Table(
                wording.text("bulletins.byProgramme"),
                List.of(
                        Column.text(wording.text("bulletins.programme"), 9),
                        Column.number(wording.text("measure.HAPPENINGS"), 3),
                        Column.number(wording.text("measure.SESSIONS"), 3),
                        Column.number(wording.text("measure.PEOPLE"), 4)),
                figures.programmes().stream()
                        .map(row -> List.of(
                                row.title(),
                                Long.toString(row.happenings()),
                                Long.toString(row.sessions()),
                                Long.toString(row.people())))
                        .toList(),
                wording.text("bulletins.note"),
                false);
    }

    private static Block units(BulletinFigures figures, Wording wording) {
        return new Block.Table(
                "",
                List.of(
                        Column.text(wording.text("bulletins.unit"), 6),
                        Column.centred(wording.text("bulletins.report"), 3),
                        Column.number(wording.text("bulletins.tasks"), 3),
                        Column.number(wording.text("bulletins.finished"), 3),
                        Column.number(wording.text("bulletins.overdue"), 3),
                        Column.number(wording.text("measure.HAPPENINGS"), 3),
                        Column.number(wording.text("measure.PEOPLE"), 4)),
                figures.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                wording.text("reported." + row.reported()),
                                Integer.toString(row.tasks()),
                                Integer.toString(row.finished()),
                                Integer.toString(row.overdue()),
                                Long.toString(row.happenings()),
                                Long.toString(row.people())))
                        .toList(),
                "",
                false);
    }
}
