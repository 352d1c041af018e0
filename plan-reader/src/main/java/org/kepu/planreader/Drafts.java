package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Labels;

/** Finds the clauses of a programme: its numbered items, or its paragraphs when nothing is numbered. */
final class Drafts {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Attribution> shared = new ArrayList<>();
    private final StringBuilder introduction = new StringBuilder();

    private Drafts() {}

    /** Clauses of a programme, with the phrases about units that stand outside of them. */
    record Found(List<Draft> drafts, List<Attribution> shared, String introduction) {}

    static Found of(Section programme) {
        if (programme.children().isEmpty()) {
            return ParagraphDrafts.of(programme.body());
        }
        Drafts items = new Drafts();
        items.introduce(programme);
        items.addItems(programme.children());
        return new Found(items.drafts, items.shared, items.introduction.toString());
    }

    /** Keeps the words above the items; units named there belong to all of them. */
    private void introduce(Section section) {
        for (Block block : section.body()) {
            shared.addAll(block.found());
            introduce(block.text());
        }
    }

    private void introduce(String words) {
        introduction
                .append(introduction.isEmpty() || words.isEmpty() ? "" : "\n")
                .append(words);
    }

    /** Items called only 任务 or 措施 hold the clauses; an item that only names units names them for all. */
    private void addItems(List<Section> items) {
        for (Section item : items) {
            if (items.size() > 1 && item.isOnlyAttribution()) {
                item.body().forEach(block -> shared.addAll(block.found()));
            } else if (Labels.announcesItems(item.title()) && !item.children().isEmpty()) {
                introduce(item);
                addItems(item.children());
            } else {
                addItem(item);
            }
        }
    }

    private void addItem(Section item) {
        if (isDivided(item)) {
            divide(item);
            return;
        }
        long attributed = item.body().stream()
                .filter(b -> b.isAttributed() && !b.isOnlyAttribution())
                .count();
        if (attributed >= 2 && item.children().isEmpty()) {
            introduce(item.heading());
            drafts.addAll(ParagraphDrafts.of(item.body()).drafts());
            return;
        }
        List<Attribution> found = item.all()
                .flatMap(section -> section.body().stream())
                .flatMap(block -> block.found().stream())
                .toList();
        drafts.add(new Draft(item.ordinal(), item.title(), item.allText(), found, item.lines()));
    }

    /** Whether two or more sub-items have units of their own. */
    private static boolean isDivided(Section item) {
        long owners = item.children().stream().filter(Section::isAttributed).count();
        boolean bodyOwns = item.body().stream().anyMatch(Block::isAttributed);
        return owners >= 2 && !(bodyOwns && owners * 2 < item.children().size());
    }

    /** Each sub-item is a clause; those without units have the units of the item. */
    private void divide(Section item) {
        introduce(item.heading());
        item.body().forEach(block -> introduce(block.text()));
        List<Attribution> lead =
                item.body().stream().flatMap(block -> block.found().stream()).toList();
        for (Section child : item.children()) {
            int before = drafts.size();
            addItem(child);
            drafts.subList(before, drafts.size()).stream()
                    .filter(draft -> !draft.isAttributed())
                    .forEach(draft -> draft.share(lead));
        }
    }
}
