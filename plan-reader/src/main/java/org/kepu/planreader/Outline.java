package org.kepu.planreader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Marker;

/** Builds the tree of sections from numbered paragraphs. */
final class Outline {

    private Outline() {}

    /** A paragraph with its marker and its rank; a rank of -1 is plain text. */
    record Line(Paragraph paragraph, Optional<Marker> marker, int rank) {}

    /** The top sections; text before the first of them is dropped. */
    static List<Section> of(List<Line> lines) {
        List<Section> top = new ArrayList<>();
        Deque<Section> path = new ArrayDeque<>();
        Deque<Integer> ranks = new ArrayDeque<>();
        for (Line line : lines) {
            if (line.paragraph().row() != null) {
                continue;
            }
            if (line.rank() < 0) {
                Section open = path.peek();
                if (open != null) {
                    Paragraph paragraph = line.paragraph();
                    open.body().add(Block.of(paragraph.text(), paragraph.lines(), paragraph.bold()));
                }
                continue;
            }
            while (!ranks.isEmpty() && ranks.peek() >= line.rank()) {
                ranks.pop();
                path.pop();
            }
            Section section = Section.opening(line.paragraph(), line.marker());
            Section parent = path.peek();
            (parent == null ? top : parent.children()).add(section);
            path.push(section);
            ranks.push(line.rank());
        }
        return top;
    }
}
