package org.kepu.evidence.web;

import java.util.List;
import java.util.Optional;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Naming;
import org.kepu.files.Proof;

/**
 * One entry with its proof, its clauses and what was entered about the same happening before and after.
 *
 * @param people how many of which audience; empty where nobody counted
 * @param history first to last, the entry among them
 * @param mayCorrect whether the viewer may take it back or add files
 * @param mayRecord whether the viewer may enter another one like it
 */
public record EntryPage(
        Entry entry,
        Naming.Names names,
        List<Figure> figures,
        List<People> people,
        List<Proof> files,
        List<Step> history,
        boolean mayCorrect,
        boolean mayRecord) {

    /** People of one audience, ready to print; empty where they were not counted. */
    public record People(org.kepu.shared.Audience audience, String number) {}

    /** One entry of the history with the name of who entered it. */
    public record Step(Entry entry, String by, String stamp, List<Figure> figures, boolean here) {}

    /** Where it happened. */
    public String place() {
        return names.place(entry.path());
    }

    /** Who did it; empty where a village or community did it on its own. */
    public Optional<String> unit() {
        return entry.unit().map(_ -> names.unit(entry.unit()));
    }
}
