package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.grammar.Attribution;

/** A clause while it is being put together: text and phrases about units, before the units have one name. */
final class Draft {

    private final int ordinal;
    private String title;
    private final StringBuilder text = new StringBuilder();
    private final List<Attribution> found = new ArrayList<>();
    private LineRange lines;

    Draft(int ordinal, String title, String text, List<Attribution> found, LineRange lines) {
        this.ordinal = ordinal;
        this.title = title;
        this.text.append(text);
        this.found.addAll(found);
        this.lines = lines;
    }

    int ordinal() {
        return ordinal;
    }

    String title() {
        return title;
    }

    String text() {
        return text.toString();
    }

    List<Attribution> found() {
        return found;
    }

    LineRange lines() {
        return lines;
    }

    boolean isAttributed() {
        return !found.isEmpty();
    }

    /** Goes on with a further paragraph. */
    void extend(Block block) {
        if (!block.text().isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(block.text());
        }
        found.addAll(block.found());
        lines = lines.and(block.lines());
    }

    void share(List<Attribution> shared) {
        found.addAll(shared);
    }

    /** A clause that is one short sentence keeps it as text; its title is taken from it. */
    boolean deriveTitle() {
        if (text.isEmpty()) {
            text.append(title);
        }
        if (!title.isEmpty()) {
            return false;
        }
        title = Titled.derived(text.toString());
        return true;
    }
}
