package org.kepu.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes a document from its head to its imprint. */
final class DocumentWriting {

    private final XWPFDocument file;
    private final OfficialDocument document;
    private final Pages pages;
    private final Paragraphs paragraphs;

    DocumentWriting(XWPFDocument file, OfficialDocument document) {
        this.file = file;
        this.document = document;
        this.pages = new Pages(file, document.letterhead() instanceof Letterhead.Letter);
        this.paragraphs = new Paragraphs(file);
    }

    void write() {
        describe();
        new HeadWriting(paragraphs).write(document.letterhead());
        title(document.title());
        paragraphs.empty();
        if (!document.addressedTo().isBlank()) {
            paragraphs.add("Addressee", document.addressedTo().strip() + "：");
        }
        blocks(document.body());
        pages.turn(false);
        new FootWriting(file, paragraphs).write(document);
        for (int i = 0; i < document.annexes().size(); i++) {
            annex(document.annexes().get(i), i + 1);
        }
        document.imprint().ifPresent(imprint -> {
            pages.turn(false);
            new ImprintWriting(file, paragraphs).write(imprint);
        });
        pages.finish();
    }

    private void describe() {
        file.getProperties().getCoreProperties().setTitle(String.join("", TitleLines.of(document.title())));
        document.signature()
                .ifPresent(by -> file.getProperties().getCoreProperties().setCreator(Texts.clean(by.body())));
    }

    private void title(String text) {
        paragraphs.add("Title", String.join("\n", TitleLines.of(text)));
    }

    private void blocks(List<Block> blocks) {
        new BlockWriting(file, pages, paragraphs).write(blocks);
    }

    /** 附件 with its number at the top left, the title on the third line. */
    private void annex(Annex annex, int number) {
        pages.turn(!annex.blocks().isEmpty() && annex.blocks().getFirst() instanceof Block.Table table && table.wide());
        boolean breaks = !pages.isNew();
        XWPFParagraph mark =
                paragraphs.add("AnnexMark", "附件" + (document.annexes().size() > 1 ? number : ""));
        mark.setPageBreak(breaks);
        paragraphs.empty();
        title(annex.title());
        paragraphs.empty();
        blocks(annex.blocks());
    }
}
