package org.kepu.planreader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Labels;
import org.kepu.planreader.grammar.Marker;

/** Builds the tree of sections from numbered paragraphs. */
final class Outline {

    private final List<Section> top = new ArrayList<>();
    private final Deque<Section> path = new ArrayDeque<>();
    private final Deque<Integer> ranks = new ArrayDeque<>();

    private Outline() {}

    /** A paragraph with its marker and its rank; a rank of -1 is plain text. */
    record Line(Paragraph paragraph, Optional<Marker> marker, int rank) {}

    /** The top sections; text before the first of them is dropped. */
    static List<Section> of(List<Line> lines) {
        Outline outline = new Outline();
        lines.stream().filter(line -> line.paragraph().row() == null).forEach(outline::add);
        return outline.top;
    }

    private void add(Line line) {
        boolean dash = line.marker().filter(marker -> !marker.isNumber()).isPresent();
        if (line.rank() < 0 || (dash && path.isEmpty())) {
            addText(line.paragraph());
            return;
        }
        closeFrom(line.rank());
        Section section = Section.opening(line.paragraph(), line.marker());
        Section parent = path.peek();
        (parent == null ? top : parent.children()).add(section);
        path.push(section);
        ranks.push(line.rank());
    }

    /** Words that only announce items (措施：) end the list of dashes before them. */
    private void addText(Paragraph paragraph) {
        Section open = path.peek();
        if (open != null && open.isDash() && Labels.announcesItems(paragraph.text())) {
            closeFrom(ranks.getFirst());
            open = path.peek();
        }
        if (open != null) {
            open.body().add(Block.of(paragraph.text(), paragraph.lines(), paragraph.bold()));
        }
    }

    private void closeFrom(int rank) {
        while (!ranks.isEmpty() && ranks.peek() >= rank) {
            ranks.pop();
            path.pop();
        }
    }
}
