package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.grammar.Attribution;
import org.kepu.planreader.grammar.Labels;

/** Finds the clauses of a programme: its numbered items, or its paragraphs when nothing is numbered. */
final class Drafts {

    private Drafts() {}

    /** Clauses of a programme, with the phrases about units that stand outside of them. */
    record Found(List<Draft> drafts, List<Attribution> shared, String introduction) {}

    static Found of(Section programme) {
        List<Attribution> shared = new ArrayList<>();
        if (programme.children().isEmpty()) {
            return ofParagraphs(programme.body());
        }
        StringBuilder introduction = new StringBuilder();
        for (Block block : programme.body()) {
            shared.addAll(block.found());
            introduction.append(introduction.isEmpty() ? "" : "\n").append(block.text());
        }
        List<Draft> drafts = new ArrayList<>();
        addItems(programme.children(), drafts, shared);
        return new Found(drafts, shared, introduction.toString());
    }

    /** Items called only 任务 or 措施 hold the clauses; an item that only names units names them for all. */
    private static void addItems(List<Section> items, List<Draft> drafts, List<Attribution> shared) {
        for (Section item : items) {
            if (items.size() > 1 && item.isOnlyAttribution()) {
                item.body().forEach(block -> shared.addAll(block.found()));
            } else if (Labels.announcesItems(item.title()) && !item.children().isEmpty()) {
                item.body().forEach(block -> shared.addAll(block.found()));
                addItems(item.children(), drafts, shared);
            } else {
                addItem(item, drafts);
            }
        }
    }

    private static void addItem(Section item, List<Draft> drafts) {
        List<Section> owners =
                item.children().stream().filter(Section::isAttributed).toList();
        boolean bodyOwns = item.body().stream().anyMatch(Block::isAttributed);
        if (owners.size() >= 2
                && !(bodyOwns && owners.size() * 2 < item.children().size())) {
            List<Attribution> lead = item.body().stream()
                    .flatMap(block -> block.found().stream())
                    .toList();
            for (Section child : item.children()) {
                int before = drafts.size();
                addItem(child, drafts);
                drafts.subList(before, drafts.size()).stream()
                        .filter(draft -> !draft.isAttributed())
                        .forEach(draft -> draft.share(lead));
            }
            return;
        }
        long attributed = item.body().stream()
                .filter(b -> b.isAttributed() && !b.isOnlyAttribution())
                .count();
        if (attributed >= 2 && item.children().isEmpty()) {
            drafts.addAll(ofParagraphs(item.body()).drafts());
            return;
        }
        List<Attribution> found = item.all()
                .flatMap(section -> section.body().stream())
                .flatMap(block -> block.found().stream())
                .toList();
        drafts.add(new Draft(item.ordinal(), item.title(), item.allText(), found, item.lines()));
    }

    /** Paragraphs become clauses: one ends where its units are named, the next begins with a title or after that. */
    static Found ofParagraphs(List<Block> blocks) {
        List<Draft> drafts = new ArrayList<>();
        List<Attribution> shared = new ArrayList<>();
        StringBuilder introduction = new StringBuilder();
        boolean titleWaits = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Draft last = drafts.isEmpty() ? null : drafts.getLast();
            if (block.isOnlyAttribution()) {
                if (last == null) {
                    shared.addAll(block.found());
                } else {
                    last.extend(block);
                }
                continue;
            }
            Titled titled = titledParagraph(block);
            boolean open = last != null && !last.isAttributed();
            boolean trailing = last != null && !open && titled.title().isEmpty() && !attributedBeforeTitle(blocks, i);
            if (last != null
                    && (titleWaits || trailing || (open && titled.title().isEmpty()))) {
                last.extend(block);
                titleWaits = false;
            } else {
                drafts.add(new Draft(0, titled.title(), titled.rest(), block.found(), block.lines()));
                titleWaits = titled.rest().isEmpty() && !block.isAttributed();
            }
        }
        boolean introduced = drafts.size() > 1
                && drafts.getFirst().title().isEmpty()
                && !drafts.getFirst().isAttributed();
        if (introduced) {
            introduction.append(drafts.removeFirst().text());
        }
        return new Found(drafts, shared, introduction.toString());
    }

    private static Titled titledParagraph(Block block) {
        String text = block.text();
        boolean onlyTitle = text.length() <= 30 && Titled.isTitle(text.replaceAll("。$", "")) && !block.isAttributed();
        return onlyTitle ? new Titled(text.replaceAll("。$", ""), "") : Titled.of(text, block.bold());
    }

    /** Whether units are named in this or a following paragraph before the next titled one. */
    private static boolean attributedBeforeTitle(List<Block> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (i > from && !titledParagraph(blocks.get(i)).title().isEmpty()) {
                return false;
            }
            if (blocks.get(i).isAttributed()) {
                return true;
            }
        }
        return false;
    }
}
