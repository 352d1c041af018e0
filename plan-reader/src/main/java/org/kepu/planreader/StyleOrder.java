package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.grammar.Marker;
import org.kepu.planreader.grammar.Marker.Style;

/**
 * Which way of numbering contains which, learned from the document: items of the inner style lie between two successive items
 * of the outer one. Where runs of numbers do not tell, the style that comes first is the outer one.
 */
final class StyleOrder {

    private final List<Marker> markers;

    private StyleOrder(List<Marker> markers) {
        this.markers = markers;
    }

    /** All styles from the outermost to the innermost. */
    static List<Style> of(List<Marker> markers) {
        StyleOrder document = new StyleOrder(markers);
        List<Style> order = new ArrayList<>(List.of(Style.values()));
        for (int high = 0; high < order.size(); high++) {
            for (int low = high + 1; low < order.size(); low++) {
                if (document.isInverted(order.get(high), order.get(low), order.subList(0, high))) {
                    order.add(high, order.remove(low));
                    low = high;
                }
            }
        }
        return order;
    }

    private boolean isInverted(Style high, Style low, List<Style> outer) {
        int usual = containments(high, low, outer, false);
        int inverted = containments(low, high, outer, true);
        return inverted >= 1 && (inverted > usual || (inverted == usual && alwaysFirst(low, high, outer)));
    }

    /** How often items of {@code inner} lie between two successive items of {@code outer} below the same heading. */
    private int containments(Style outer, Style inner, List<Style> headings, boolean onlyFirst) {
        int count = 0;
        int last = -1;
        boolean inside = false;
        for (Marker marker : markers) {
            if (marker.style() == outer) {
                count += inside && last > 0 && marker.ordinal() == last + 1 ? 1 : 0;
                last = marker.ordinal();
                inside = false;
            } else if (headings.contains(marker.style())) {
                last = -1;
                inside = false;
            } else if (marker.style() == inner && (!onlyFirst || marker.ordinal() == 1)) {
                inside = true;
            }
        }
        return count;
    }

    /** Whether {@code first} precedes {@code second} wherever both occur below the same item of the outer styles. */
    private boolean alwaysFirst(Style first, Style second, List<Style> outer) {
        boolean together = false;
        boolean sawFirst = false;
        boolean sawSecond = false;
        for (Marker marker : markers) {
            if (outer.contains(marker.style())) {
                sawFirst = false;
                sawSecond = false;
            } else if (marker.style() == first) {
                if (sawSecond && !sawFirst) {
                    return false;
                }
                sawFirst = true;
            } else if (marker.style() == second) {
                together |= sawFirst;
                sawSecond = true;
            }
        }
        return together;
    }
}
