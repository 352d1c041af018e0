package org.kepu.planreader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.planreader.Outline.Line;
import org.kepu.planreader.grammar.Marker;
import org.kepu.planreader.grammar.Marker.Style;

/**
 * Finds out how this document numbers: which style is which level, and where a number is of the wrong style. The levels come
 * from how the runs of numbers contain each other, not from a fixed table.
 */
final class Numbering {

    private static final int RANKS_PER_STYLE = 10;
    private static final int LONGEST_HEADING = 24;

    private final List<Paragraph> paragraphs;
    private final List<Optional<Marker>> markers = new ArrayList<>();

    private Numbering(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        paragraphs.forEach(p -> markers.add(p.row() == null ? Marker.find(p.text()) : Optional.empty()));
        findBareNumbers();
    }

    static List<Line> of(List<Paragraph> paragraphs, Notices notices) {
        Numbering numbering = new Numbering(paragraphs);
        new NumberRepair(paragraphs, numbering.markers, notices).repair();
        return numbering.ranked();
    }

    /** 2 提升行动 above 2.1 青少年行动: a number without a mark counts where the next number says the same. */
    private void findBareNumbers() {
        String below = "";
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Optional<Marker> marker = markers.get(i);
            String text = paragraphs.get(i).text();
            if (marker.filter(m -> m.style() == Style.DECIMAL_2).isPresent()) {
                below = marker.get().shown().replaceFirst("\\..*", "");
            } else if (marker.isEmpty()
                    && !below.isEmpty()
                    && text.length() <= LONGEST_HEADING
                    && text.startsWith(below)
                    && Character.isIdeographic(text.charAt(below.length()))) {
                markers.set(i, Optional.of(new Marker(Style.ARABIC, Integer.parseInt(below), below, below.length())));
                below = "";
            }
        }
    }

    private List<Line> ranked() {
        Map<Style, Integer> ranks = ranks();
        Map<Integer, Integer> headings = headingRanks(ranks);
        TextHeadings textHeadings = new TextHeadings(paragraphs, markers);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Optional<Marker> marker = markers.get(i);
            int rank = marker.map(m -> ranks.getOrDefault(m.style(), 0)).orElse(-1);
            if (marker.isEmpty() && textHeadings.isHeading(i)) {
                rank = textHeadings.rank(i);
            } else if (marker.isEmpty() && paragraph.heading() > 0 && paragraph.row() == null && !isPlanTitle(i)) {
                rank = headings.getOrDefault(paragraph.heading(), RANKS_PER_STYLE + paragraph.heading());
            }
            lines.add(new Line(paragraph, marker, rank));
        }
        return lines;
    }

    /** A heading before everything else that names a plan is the title, not a section. */
    private boolean isPlanTitle(int index) {
        boolean first = true;
        for (int i = 0; i < index; i++) {
            first &= markers.get(i).isEmpty();
        }
        return first && Headings.isPlanTitle(paragraphs.get(index).text());
    }

    private Map<Style, Integer> ranks() {
        List<Marker> numbers = markers.stream().flatMap(Optional::stream).toList();
        Map<Style, Integer> ranks = new EnumMap<>(Style.class);
        StyleOrder.of(numbers).forEach(style -> ranks.put(style, (ranks.size() + 1) * RANKS_PER_STYLE));
        return ranks;
    }

    /** The rank of a heading level, learned from headings of that level that carry a number. */
    private Map<Integer, Integer> headingRanks(Map<Style, Integer> ranks) {
        Map<Integer, Integer> result = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int heading = paragraphs.get(i).heading();
            if (heading > 0) {
                markers.get(i).ifPresent(m -> result.putIfAbsent(heading, ranks.getOrDefault(m.style(), 0)));
            }
        }
        return result;
    }
}
