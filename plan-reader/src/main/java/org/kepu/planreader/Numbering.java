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

    private final Notices notices;
    private final List<Paragraph> paragraphs;
    private final List<Optional<Marker>> markers = new ArrayList<>();

    private Numbering(List<Paragraph> paragraphs, Notices notices) {
        this.paragraphs = paragraphs;
        this.notices = notices;
        paragraphs.forEach(p -> markers.add(p.row() == null ? Marker.find(p.text()) : Optional.empty()));
    }

    static List<Line> of(List<Paragraph> paragraphs, Notices notices) {
        Numbering numbering = new Numbering(paragraphs, notices);
        numbering.repair();
        return numbering.ranked();
    }

    /** A lone number of another style where the next number of this style is missing takes this style. */
    private void repair() {
        for (int i = 0; i < markers.size(); i++) {
            Optional<Marker> found = markers.get(i);
            if (found.isEmpty() || found.get().ordinal() < 2) {
                continue;
            }
            Marker marker = found.get();
            int before = previous(i, marker.style());
            if (before >= 0 && ordinal(before) == marker.ordinal() - 1) {
                continue;
            }
            for (int c = i - 1; c > before; c--) {
                Marker candidate = markers.get(c).orElse(null);
                if (candidate != null
                        && candidate.style() != marker.style()
                        && candidate.ordinal() == marker.ordinal() - 1
                        && isAlone(c, candidate)
                        && canStandFor(c, marker.style())) {
                    markers.set(c, Optional.of(candidate.as(marker.style())));
                    notices.add(
                            Notice.Kind.NUMBERING_REPAIRED, paragraphs.get(c).line(), candidate.shown());
                    break;
                }
            }
        }
    }

    private boolean canStandFor(int index, Style style) {
        int before = previous(index, style);
        return ordinal(index) == 1 || (before >= 0 && ordinal(before) == ordinal(index) - 1);
    }

    private boolean isAlone(int index, Marker marker) {
        int before = previous(index, marker.style());
        boolean continues = before >= 0 && marker.ordinal() > 1 && ordinal(before) == marker.ordinal() - 1;
        boolean continued = isContinued(index, marker);
        return (!continued && !continues) || hasSubstitute(before, index, marker);
    }

    /** Whether the place of a number in its own style is taken by a lone number of another style before it. */
    private boolean hasSubstitute(int before, int index, Marker marker) {
        for (int i = before + 1; i < index; i++) {
            Marker other = markers.get(i).orElse(null);
            if (other != null
                    && other.style() != marker.style()
                    && other.ordinal() == marker.ordinal()
                    && previous(i, other.style()) < before
                    && !isContinued(i, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContinued(int index, Marker marker) {
        int after = next(index, marker.style());
        return after >= 0 && ordinal(after) == marker.ordinal() + 1;
    }

    private int previous(int index, Style style) {
        for (int i = index - 1; i >= 0; i--) {
            if (markers.get(i).map(Marker::style).orElse(null) == style) {
                return i;
            }
        }
        return -1;
    }

    private int next(int index, Style style) {
        for (int i = index + 1; i < markers.size(); i++) {
            if (markers.get(i).map(Marker::style).orElse(null) == style) {
                return i;
            }
        }
        return -1;
    }

    private int ordinal(int index) {
        return markers.get(index).map(Marker::ordinal).orElse(0);
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
        List<Style> order = new ArrayList<>(List.of(Style.values()));
        for (int high = 0; high < order.size(); high++) {
            for (int low = high + 1; low < order.size(); low++) {
                int usual = containments(order.get(high), order.get(low), false);
                int inverted = containments(order.get(low), order.get(high), true);
                if (inverted > usual && inverted >= 1) {
                    order.add(high, order.remove(low));
                    low = high;
                }
            }
        }
        Map<Style, Integer> ranks = new EnumMap<>(Style.class);
        order.forEach(style -> ranks.put(style, (ranks.size() + 1) * RANKS_PER_STYLE));
        return ranks;
    }

    /** How often items of {@code inner} lie between two successive items of {@code outer}. */
    private int containments(Style outer, Style inner, boolean onlyFirst) {
        int count = 0;
        int last = -1;
        boolean inside = false;
        for (Optional<Marker> marker : markers) {
            if (marker.isEmpty()) {
                continue;
            }
            Marker m = marker.get();
            if (m.style() == outer) {
                count += inside && last > 0 && m.ordinal() == last + 1 ? 1 : 0;
                last = m.ordinal();
                inside = false;
            } else if (m.style() == inner && (!onlyFirst || m.ordinal() == 1)) {
                inside = true;
            }
        }
        return count;
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
