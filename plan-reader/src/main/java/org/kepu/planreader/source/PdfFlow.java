package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.planreader.source.RawLine.Flow;

/** Decides from indents and line ends which PDF lines begin a paragraph, and marks running heads and page numbers. */
final class PdfFlow {

    /** A left edge counts when at least one line in this many begins there. */
    private static final int RARE = 30;

    private final List<PdfLine> lines;
    private final float margin;
    private final float edge;

    private PdfFlow(List<PdfLine> lines) {
        this.lines = lines;
        List<PdfLine> text = lines.stream().filter(line -> line.row() == null).toList();
        margin = text.isEmpty() ? 0 : common(text.stream().map(PdfLine::left).toList());
        edge = text.isEmpty()
                ? 0
                : high(text.stream().map(PdfLine::right).sorted().toList());
    }

    static List<RawLine> lines(List<PdfLine> lines) {
        PdfFlow flow = new PdfFlow(lines);
        Map<String, Integer> atEdge = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (flow.opensPage(i) || flow.closesPage(i)) {
                atEdge.merge(withoutDigits(lines.get(i).text()), 1, Integer::sum);
            }
        }
        int pages = lines.isEmpty() ? 0 : lines.getLast().page();
        List<RawLine> result = new ArrayList<>(lines.size());
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (line.row() != null) {
                result.add(new RawLine(0, line.text(), 0, 0, Flow.PARAGRAPH, line.row()));
                before = -1;
                continue;
            }
            boolean edgeLine = flow.opensPage(i) || flow.closesPage(i);
            boolean repeated = edgeLine
                    && pages > 1
                    && atEdge.getOrDefault(withoutDigits(line.text()), 0) >= Math.max(2, pages / 2);
            boolean furniture = repeated || (edgeLine && PageFurniture.isPageNumber(line.text()));
            Flow kind = furniture ? Flow.FURNITURE : before < 0 ? Flow.PARAGRAPH : flow.flow(lines.get(before), line);
            result.add(new RawLine(0, line.text(), 0, line.bold(), kind, null));
            before = furniture ? before : i;
        }
        return PageFurniture.marked(result);
    }

    private Flow flow(PdfLine before, PdfLine line) {
        float em = Math.max(6, line.size());
        boolean indented = line.left() > margin + 1.2f * em;
        boolean full = before.right() > edge - 2.2f * em;
        boolean sameSize = Math.abs(before.size() - line.size()) < 0.2f * em;
        if (!sameSize || indented || !full) {
            return indented && full && sameSize && line.left() > margin + 4 * em ? Flow.UNKNOWN : Flow.PARAGRAPH;
        }
        return Flow.WRAPPED;
    }

    private boolean opensPage(int index) {
        return index == 0 || lines.get(index - 1).page() != lines.get(index).page();
    }

    private boolean closesPage(int index) {
        return index == lines.size() - 1
                || lines.get(index + 1).page() != lines.get(index).page();
    }

    private static String withoutDigits(String text) {
        return text.replaceAll("[\\d\\s]", "");
    }

    private static float common(List<Float> values) {
        Map<Integer, Integer> counts = new HashMap<>();
        values.forEach(v -> counts.merge(Math.round(v / 3), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() * RARE >= values.size())
                .map(Map.Entry::getKey)
                .min(Integer::compare)
                .map(bucket -> bucket * 3f)
                .orElseGet(() -> values.stream().min(Float::compare).orElse(0f));
    }

    private static float high(List<Float> sorted) {
        return sorted.get((int) (sorted.size() * 0.9));
    }
}
