package org.kepu.planreader;

import java.util.List;
import java.util.Optional;

/**
 * A section of tasks with a table right below its heading.
 *
 * @param part the part it belongs to
 * @param path numbers of part and section, such as {@code 2.1}
 * @param section the section itself
 */
record Headed(Section part, String path, Section section) {

    /** The section whose heading is the last one before the line; empty behind the last section and outside of tasks. */
    static Optional<Headed> find(List<Section> parts, int line) {
        for (int p = 0; p + 1 < parts.size(); p++) {
            Section part = parts.get(p);
            if (part.line() > line || line > parts.get(p + 1).line() || Headings.isMechanism(part.title())) {
                continue;
            }
            Headed last = null;
            for (int c = 0; c < part.children().size(); c++) {
                Section child = part.children().get(c);
                if (child.line() < line) {
                    last = new Headed(part, ordinal(part, p) + "." + ordinal(child, c), child);
                }
            }
            return Optional.ofNullable(last);
        }
        return Optional.empty();
    }

    private static int ordinal(Section section, int index) {
        return section.ordinal() > 0 ? section.ordinal() : index + 1;
    }

    /** The tasks of the table as one programme named by the heading; groups within the table are kept as they are. */
    List<ProgrammeDraft> read(List<Paragraph> rows) {
        List<ProgrammeDraft> groups = TaskTable.read(rows, path, part.heading());
        if (groups.size() != 1 || !groups.getFirst().title().equals(part.heading())) {
            return groups;
        }
        ProgrammeDraft only = groups.getFirst();
        return List.of(new ProgrammeDraft(
                part.heading(),
                path,
                section.number(),
                section.title(),
                Headings.kind(section.title(), part.heading()),
                section.allText(),
                only.drafts(),
                section.lines().and(only.lines())));
    }
}
