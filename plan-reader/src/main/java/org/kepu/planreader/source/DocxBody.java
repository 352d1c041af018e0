package org.kepu.planreader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kepu.planreader.source.RawLine.Flow;

/**
 * Walks {@code document.xml}. Deleted and hidden text, field codes and footnote marks are left out; text in boxes, content
 * controls and tables is kept in its place.
 */
final class DocxBody {

    /** Elements whose whole content is not part of the document as it stands. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "delInstrText",
            "rt",
            "footnote",
            "comment",
            "oMath",
            "oMathPara");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final List<RawLine> lines = new ArrayList<>();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private int tables;
    private boolean cellPending;
    private int columnSpan = 1;
    private boolean mergedAbove;

    DocxBody(DocxStyles styles, DocxNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    List<RawLine> read(byte[] document) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(document);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (SKIPPED.contains(xml.getLocalName()) && !isMark(xml)) {
                    skip(xml);
                } else {
                    open(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && !paragraphs.isEmpty()) {
                paragraphs.peek().characters(xml.getText());
            }
        }
        return PageFurniture.marked(lines);
    }

    /** {@code <w:del/>} inside {@code rPr} marks a deleted paragraph end; it holds no text. */
    private boolean isMark(XMLStreamReader xml) {
        DocxParagraph paragraph = paragraphs.peek();
        return xml.getLocalName().equals("del") && paragraph != null && paragraph.markDeleted();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void open(XMLStreamReader xml) {
        String name = xml.getLocalName();
        switch (name) {
            case "p" -> {
                if (isWord(xml)) {
                    openPendingCell();
                    paragraphs.push(new DocxParagraph(styles));
                }
            }
            case "tbl" -> {
                openPendingCell();
                grids.push(new Grid(new Object()));
            }
            case "tc" -> {
                cellPending = true;
                columnSpan = 1;
                mergedAbove = false;
            }
            case "gridSpan" -> columnSpan = Math.clamp(Xml.number(xml, "val", 1), 1, 60);
            case "vMerge" -> mergedAbove = !Xml.value(xml).orElse("").equals("restart");
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().open(xml);
                }
            }
        }
    }

    private static boolean isWord(XMLStreamReader xml) {
        String space = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        return space.contains("wordprocessingml");
    }

    private void openPendingCell() {
        if (cellPending && !grids.isEmpty()) {
            cellPending = false;
            Grid grid = grids.peek();
            grid.openCell(columnSpan, 1);
            if (mergedAbove) {
                grid.repeatAbove();
            }
        }
    }

    private void close(String name) {
        switch (name) {
            case "p" -> closeParagraph();
            case "tc" -> {
                openPendingCell();
                if (!grids.isEmpty()) {
                    grids.peek().closeCell();
                }
            }
            case "tr" -> {
                if (!grids.isEmpty()) {
                    grids.peek().closeRow();
                }
            }
            case "tbl" -> {
                if (!grids.isEmpty()) {
                    List<RawLine> rows = grids.pop().lines(++tables);
                    rows.forEach(this::emit);
                }
            }
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().close(name);
                }
            }
        }
    }

    private void closeParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        DocxParagraph paragraph = paragraphs.pop();
        paragraph.lines(numbering).forEach(this::emit);
    }

    private void emit(RawLine line) {
        Grid grid = grids.peek();
        if (grid == null || !grid.take(line)) {
            boolean joins = !lines.isEmpty() && line.flow() == Flow.WRAPPED;
            lines.add(joins ? line : line.flow() == Flow.WRAPPED ? line.with(Flow.PARAGRAPH) : line);
        }
    }
}
