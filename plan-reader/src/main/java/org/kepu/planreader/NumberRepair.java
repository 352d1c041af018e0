package org.kepu.planreader;

import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Marker;
import org.kepu.planreader.grammar.Marker.Style;

/** Lets a lone number of the wrong style stand where its neighbours need it: “1、” between nothing and “二、”. */
final class NumberRepair {

    private final List<Paragraph> paragraphs;
    private final List<Optional<Marker>> markers;
    private final Notices notices;

    NumberRepair(List<Paragraph> paragraphs, List<Optional<Marker>> markers, Notices notices) {
        this.paragraphs = paragraphs;
        this.markers = markers;
        this.notices = notices;
    }

    /** Changes the markers in place and reports each change. */
    void repair() {
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
}
