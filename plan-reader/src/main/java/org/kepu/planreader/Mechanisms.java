package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Attribution;

/** Reads a part about organisation: every smallest titled piece is one mechanism; the schedule is kept apart. */
final class Mechanisms {

    private final String part;
    private final List<ProgrammeDraft> found = new ArrayList<>();
    private final List<Section> schedules = new ArrayList<>();

    Mechanisms(Section section, String path) {
        part = section.heading();
        if (section.children().isEmpty()) {
            divide(section, path);
        }
        int place = 0;
        for (Section child : section.children()) {
            place++;
            if (Headings.isSchedule(child.title())) {
                schedules.add(child);
            } else {
                divide(child, path + "." + (child.ordinal() > 0 ? child.ordinal() : place));
            }
        }
    }

    List<ProgrammeDraft> found() {
        return found;
    }

    List<Section> schedules() {
        return schedules;
    }

    /** A section whose items or paragraphs all have titles falls into these; any other is one mechanism. */
    private void divide(Section section, String path) {
        List<Section> items = section.children();
        List<Section> pieces = items.isEmpty() ? paragraphs(section) : items;
        boolean titled = pieces.size() >= 2
                && pieces.stream().noneMatch(piece -> piece.title().isEmpty());
        if (!titled) {
            add(section.number(), section, path);
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Section piece = pieces.get(i);
            add(items.isEmpty() ? section.number() : piece.number(), piece, path + "." + (i + 1));
        }
    }

    private static List<Section> paragraphs(Section section) {
        List<Section> pieces = new ArrayList<>();
        for (Block block : section.body()) {
            Titled titled = Titled.of(block.text(), block.bold());
            Section piece = new Section(Optional.empty(), titled.title(), block.lines());
            piece.body().add(new Block(titled.rest(), block.found(), block.lines(), 0));
            pieces.add(piece);
        }
        return pieces;
    }

    /** A mechanism has a clause only where units are named; otherwise it is text. */
    private void add(String number, Section section, String path) {
        String text = section.allText();
        String name = section.title().isEmpty() ? Titled.derived(text) : section.title();
        List<Attribution> phrases = section.all()
                .flatMap(s -> s.body().stream())
                .flatMap(block -> block.found().stream())
                .toList();
        List<Draft> drafts =
                phrases.isEmpty() ? List.of() : List.of(new Draft(1, name, text, phrases, section.lines()));
        String outside = phrases.isEmpty() ? text : "";
        found.add(new ProgrammeDraft(
                part, path, number, name, Programme.Kind.MECHANISM, outside, drafts, section.lines()));
    }
}
