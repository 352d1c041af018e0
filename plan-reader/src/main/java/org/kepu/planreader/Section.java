package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.planreader.grammar.Labels;
import org.kepu.planreader.grammar.Marker;

/** A numbered or marked heading with what stands below it. */
final class Section {

    private final Optional<Marker> marker;
    private final String title;
    private final LineRange headLines;
    private final List<Block> body = new ArrayList<>();
    private final List<Section> children = new ArrayList<>();

    Section(Optional<Marker> marker, String title, LineRange headLines) {
        this.marker = marker;
        this.title = title;
        this.headLines = headLines;
    }

    /** Opens a section with the paragraph that carries its number. */
    static Section opening(Paragraph paragraph, Optional<Marker> marker) {
        int length = marker.map(Marker::length).orElse(0);
        Block block = Block.of(paragraph.text().substring(length).strip(), paragraph.lines(), paragraph.bold());
        Titled titled = Titled.ofNumbered(block.text(), Math.max(0, paragraph.bold() - length));
        Section section = new Section(marker, titled.title(), paragraph.lines());
        if (!titled.rest().isEmpty() || block.isAttributed()) {
            section.body.add(new Block(titled.rest(), block.found(), paragraph.lines(), 0));
        }
        return section;
    }

    String title() {
        return title;
    }

    /** Its number as printed; a dash is none. */
    String number() {
        return marker.filter(Marker::isNumber).map(Marker::shown).orElse("");
    }

    int ordinal() {
        return marker.map(Marker::ordinal).orElse(0);
    }

    Optional<Marker> marker() {
        return marker;
    }

    /** Whether it is an item behind a dash. */
    boolean isDash() {
        return marker.filter(m -> !m.isNumber()).isPresent();
    }

    /** Whether it holds nothing but a phrase about units (3. 分工：由甲牵头). */
    boolean isOnlyAttribution() {
        return children.isEmpty()
                && (title.isEmpty() || Labels.announcesItems(title))
                && !body.isEmpty()
                && body.stream().allMatch(Block::isOnlyAttribution);
    }

    /** Heading with its number, or the first words when it has no title. */
    String heading() {
        String words = title.isEmpty() ? Titled.derived(allText()) : title;
        boolean spaced = number().startsWith("第");
        return number() + (spaced ? " " : "") + words;
    }

    int line() {
        return headLines.from();
    }

    List<Block> body() {
        return body;
    }

    List<Section> children() {
        return children;
    }

    /** The section itself and everything below it. */
    Stream<Section> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::all));
    }

    boolean isAttributed() {
        return all().anyMatch(section -> section.body.stream().anyMatch(Block::isAttributed));
    }

    LineRange lines() {
        LineRange range = headLines;
        for (Section section : all().toList()) {
            range = range.and(section.headLines);
            for (Block block : section.body) {
                range = range.and(block.lines());
            }
        }
        return range;
    }

    /** Text of the section without its title; sub-items keep their numbers and titles. */
    String allText() {
        StringBuilder text = new StringBuilder();
        for (Block block : body) {
            append(text, block.text());
        }
        for (Section child : children) {
            String below = child.allText();
            String stop = child.title.isEmpty() || below.isEmpty() ? "" : "。";
            append(text, child.marker.map(Marker::shown).orElse("") + child.title + stop + below);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (!more.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(more);
        }
    }
}
