package org.kepu.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes text, headings, tables and figures. */
final class BlockWriting {

    private final Pages pages;
    private final Paragraphs paragraphs;
    private final TableWriting tables;
    private final FigureWriting figures;
    private final Numbering numbering = new Numbering();

    BlockWriting(XWPFDocument file, Pages pages, Paragraphs paragraphs) {
        this.pages = pages;
        this.paragraphs = paragraphs;
        this.tables = new TableWriting(file, paragraphs);
        this.figures = new FigureWriting(paragraphs);
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            pages.turn(block instanceof Block.Table table && table.wide());
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph ->
                    Texts.clean(paragraph.text())
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(line -> paragraphs.add("BodyText", line));
                case Block.Table table -> tables.write(table, pages.areLandscape());
                case Block.Figure figure -> figures.write(figure);
            }
        }
    }

    private void heading(Block.Heading heading) {
        String text = numbering.next(heading.level())
                + Texts.clean(heading.text()).strip().replace('\n', ' ');
        XWPFParagraph paragraph = paragraphs.add("Heading" + heading.level(), text);
        if (!heading.runIn().isBlank()) {
            paragraph.setKeepNext(false);
            XWPFRun run = Texts.add(paragraph, heading.runIn());
            Texts.fonts(run).setEastAsia("仿宋_GB2312");
            Texts.fonts(run).setAscii("Times New Roman");
            Texts.fonts(run).setHAnsi("Times New Roman");
        }
    }
}
