package org.kepu.planreader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.kepu.planreader.source.RawLine.Flow;

/** Walks an HTML tree and collects its lines; data tables go to {@link Grid}, tables for layout are walked like text. */
final class HtmlLines implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "address",
            "figure",
            "figcaption",
            "details",
            "summary",
            "body",
            "fieldset");
    private static final int LONGEST_HEADING = 60;

    private final List<RawLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private int tables;
    private int bold;
    private int boldDepth;
    private int heading;
    private Flow flow = Flow.PARAGRAPH;

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText(), inPre(textNode));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (isBold(element)) {
            boldDepth--;
        }
        if (BLOCKS.contains(tag)) {
            flush(Flow.PARAGRAPH);
            heading = isHeading(tag) ? 0 : heading;
        }
        Grid grid = grids.peek();
        if (grid == null) {
            return;
        }
        switch (tag) {
            case "td", "th" -> grid.closeCell();
            case "tr" -> grid.closeRow();
            case "table" -> {
                if (grid.belongsTo(element)) {
                    grids.pop();
                    tables++;
                    grid.lines(tables).forEach(this::emit);
                }
            }
            default -> {}
        }
    }

    List<RawLine> finished() {
        flush(Flow.PARAGRAPH);
        while (!grids.isEmpty()) {
            grids.pop().lines(++tables).forEach(this::emit);
        }
        return lines;
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (BLOCKS.contains(tag)) {
            flush(Flow.PARAGRAPH);
        }
        if (tag.equals("br")) {
            flush(Flow.UNKNOWN);
        } else if (isHeading(tag)) {
            heading = tag.charAt(1) - '0';
        } else if (tag.equals("li")
                && element.parent() != null
                && element.parent().normalName().equals("ol")) {
            text.append(listNumber(element)).append(". ");
        } else if (tag.equals("table") && element.selectFirst("table table, td table") == null) {
            grids.push(new Grid(element));
        }
        Grid grid = grids.peek();
        if (grid != null && (tag.equals("td") || tag.equals("th"))) {
            grid.openCell(span(element, "colspan"), span(element, "rowspan"));
        }
        if (isBold(element)) {
            boldDepth++;
        }
    }

    private static int listNumber(Element item) {
        int start = item.parent() == null ? 1 : number(item.parent().attr("start"), 1);
        return start
                + (int) item.previousElementSiblings().stream()
                        .filter(e -> e.normalName().equals("li"))
                        .count();
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static boolean isBold(Element element) {
        String style = element.attr("style").replace(" ", "");
        return element.normalName().equals("b")
                || element.normalName().equals("strong")
                || style.contains("font-weight:bold")
                || style.contains("font-weight:700");
    }

    private static boolean inPre(TextNode node) {
        Element parent = node.parent();
        return parent != null && parent.closest("pre") != null;
    }

    private static int span(Element cell, String attribute) {
        return Math.clamp(number(cell.attr(attribute), 1), 1, 200);
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : otherwise;
    }

    private void append(String value, boolean pre) {
        String[] parts = pre ? value.split("\r?\n", -1) : new String[] {value.replaceAll("[\\r\\n\\t ]+", " ")};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                flush(Flow.UNKNOWN);
            }
            boolean allBold = boldDepth > 0 && bold == text.toString().strip().length();
            text.append(parts[i]);
            if (allBold) {
                bold = text.toString().strip().length();
            }
        }
    }

    private void flush(Flow next) {
        String line = text.toString();
        if (!line.isBlank()) {
            int level = line.strip().length() <= LONGEST_HEADING ? heading : 0;
            emit(new RawLine(0, line, level, bold, flow, null));
        }
        text.setLength(0);
        bold = 0;
        flow = next;
    }

    private void emit(RawLine line) {
        Grid grid = grids.peek();
        if (grid == null || !grid.take(line)) {
            lines.add(line);
        }
    }
}
