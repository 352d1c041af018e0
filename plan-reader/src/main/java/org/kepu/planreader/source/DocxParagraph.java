package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.source.RawLine.Flow;

/** One paragraph of a docx while it is being read. */
final class DocxParagraph {

    private final DocxStyles styles;
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private int outline = -1;
    private @Nullable String numId;
    private int level = -1;
    private boolean inProperties;
    private boolean inRunProperties;
    private boolean inText;
    private boolean hidden;
    private @Nullable Boolean runBold;
    private int bold;
    private boolean boldSoFar = true;

    DocxParagraph(DocxStyles styles) {
        this.styles = styles;
    }

    /** Whether the reader stands in the properties of the paragraph mark. */
    boolean markDeleted() {
        return inProperties;
    }

    void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "pPr" -> inProperties = true;
            case "rPr" -> inRunProperties = true;
            case "pStyle" -> style = Xml.value(xml).orElse("");
            case "outlineLvl" -> outline = Xml.number(xml, "val", -1);
            case "ilvl" -> level = Xml.number(xml, "val", 0);
            case "numId" -> numId = Xml.value(xml).orElse(null);
            case "r" -> {
                hidden = false;
                runBold = null;
            }
            case "vanish" -> hidden = inRunProperties && !inProperties && Xml.isOn(xml);
            case "b" -> runBold = inProperties ? runBold : (Boolean) Xml.isOn(xml);
            case "t" ->
                inText = Optional.ofNullable(xml.getNamespaceURI()).orElse("").contains("wordprocessingml");
            case "tab" -> {
                if (!inProperties) {
                    characters("\t", true);
                }
            }
            case "br", "cr" -> {
                if (!"page".equals(Xml.attribute(xml, "type"))) {
                    characters("\n", true);
                }
            }
            case "noBreakHyphen" -> characters("-", true);
            default -> {}
        }
    }

    void close(String name) {
        switch (name) {
            case "pPr" -> inProperties = false;
            case "rPr" -> inRunProperties = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    void characters(String value) {
        characters(value, inText);
    }

    private void characters(String value, boolean visible) {
        if (!visible || hidden || value.isEmpty()) {
            return;
        }
        boolean isBold = runBold == null ? styles.isBold(style) : runBold;
        boldSoFar &= isBold || value.isBlank();
        text.append(value);
        if (boldSoFar) {
            bold = text.toString().strip().length();
        }
    }

    /** The lines of the finished paragraph, with its automatic number in front. */
    List<RawLine> lines(DocxNumbering numbering) {
        Optional<DocxNumbering.Item> item = numId != null
                ? Optional.of(new DocxNumbering.Item(numId, Math.max(0, level)))
                : styles.findNumbering(style);
        if (text.toString().isBlank()) {
            return List.of();
        }
        String number = item.map(numbering::next).orElse("");
        int heading = outline >= 0 && outline < 9 ? outline + 1 : styles.heading(style);
        Flow flow = styles.isContents(style) ? Flow.FURNITURE : Flow.PARAGRAPH;
        List<RawLine> lines = new ArrayList<>();
        for (String part : text.toString().split("\n", -1)) {
            if (!part.isBlank()) {
                boolean first = lines.isEmpty();
                String shown = first && !number.isEmpty() ? number + part.strip() : part;
                int shownBold = first && bold > 0 ? bold + (number.isEmpty() ? 0 : number.length()) : 0;
                lines.add(new RawLine(0, shown, first ? heading : 0, shownBold, first ? flow : Flow.UNKNOWN, null));
            }
        }
        return lines;
    }
}
