package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kepu.planreader.source.RawLine.Flow;

/**
 * Decides from indents, line ends and the space between lines which PDF lines begin a paragraph, and marks running heads and page
 * numbers.
 */
final class PdfFlow {

    /** A left edge counts when at least one line in this many begins there. */
    private static final int RARE = 30;

    /** Lines of a paragraph lie evenly; a line this many times as far from the one before begins another. */
    private static final float WIDER = 1.18f;

    /** Whose task it is stands at the end of a paragraph. */
    private static final Pattern ATTRIBUTION_ENDS = Pattern.compile(".*(牵头|配合|负责|落实)[）)]。?\\s*");

    private final List<PdfLine> lines;
    private final List<Boolean> furniture;
    private final float margin;
    private final float edge;
    /** Whether paragraphs begin further in; where they do not, a paragraph may begin without any sign. */
    private final boolean indents;

    /** Usual distance of lines by letter size. */
    private final Map<Integer, Float> pitch = new HashMap<>();

    private PdfFlow(List<PdfLine> lines) {
        this.lines = lines;
        furniture = furniture();
        // Running heads may stand further out than the text and would move its margin.
        List<Integer> text = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).row() == null && !furniture.get(i))
                .boxed()
                .toList();
        margin = common(text.stream().map(i -> lines.get(i).left()).toList());
        edge = high(text.stream().map(i -> lines.get(i).right()).sorted().toList());
        long indented = text.stream().filter(i -> isIndented(lines.get(i))).count();
        indents = indented * RARE >= text.size();
        Map<Integer, List<Float>> steps = new HashMap<>();
        for (int i = 1; i < text.size(); i++) {
            PdfLine line = lines.get(text.get(i));
            float step = step(lines.get(text.get(i - 1)), line);
            if (step > 0) {
                steps.computeIfAbsent(Math.round(line.size()), size -> new ArrayList<>())
                        .add(step);
            }
        }
        steps.forEach((size, all) -> {
            all.sort(null);
            pitch.put(size, all.get(all.size() / 2));
        });
    }

    static List<RawLine> lines(List<PdfLine> lines) {
        PdfFlow flow = new PdfFlow(lines);
        List<RawLine> result = new ArrayList<>(lines.size());
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (line.row() != null) {
                result.add(new RawLine(0, line.text(), 0, 0, Flow.PARAGRAPH, line.row()));
                before = -1;
                continue;
            }
            boolean furniture = flow.furniture.get(i);
            Flow kind = furniture ? Flow.FURNITURE : before < 0 ? Flow.PARAGRAPH : flow.flow(lines.get(before), line);
            result.add(new RawLine(0, line.text(), 0, line.bold(), kind, null));
            before = furniture ? before : i;
        }
        return PageFurniture.marked(result);
    }

    private List<Boolean> furniture() {
        Map<String, Integer> atEdge = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (opensPage(i) || closesPage(i)) {
                atEdge.merge(withoutDigits(lines.get(i).text()), 1, Integer::sum);
            }
        }
        int pages = lines.isEmpty() ? 0 : lines.getLast().page();
        List<Boolean> found = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean edgeLine = opensPage(i) || closesPage(i);
            boolean repeated = edgeLine
                    && pages > 1
                    && atEdge.getOrDefault(withoutDigits(line.text()), 0) >= Math.max(2, pages / 2);
            found.add(repeated || (edgeLine && PageFurniture.isPageNumber(line.text())));
        }
        return found;
    }

    private Flow flow(PdfLine before, PdfLine line) {
        float em = Math.max(6, line.size());
        boolean indented = isIndented(line);
        boolean full = before.right() > edge - 2.2f * em;
        boolean sameSize = Math.abs(before.size() - line.size()) < 0.2f * em;
        boolean ended = !indents && ATTRIBUTION_ENDS.matcher(before.text()).matches();
        if (!sameSize || indented || !full || ended || apart(before, line)) {
            return indented && full && sameSize && line.left() > margin + 4 * em ? Flow.UNKNOWN : Flow.PARAGRAPH;
        }
        return Flow.WRAPPED;
    }

    private boolean isIndented(PdfLine line) {
        return line.left() > margin + 1.2f * Math.max(6, line.size());
    }

    private boolean apart(PdfLine before, PdfLine line) {
        return step(before, line) > WIDER * pitch.getOrDefault(Math.round(line.size()), Float.MAX_VALUE);
    }

    /** How far a line lies below the one before; 0 on another page. */
    private static float step(PdfLine before, PdfLine line) {
        return before.page() == line.page() ? line.y() - before.y() : 0;
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
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.9));
    }
}
