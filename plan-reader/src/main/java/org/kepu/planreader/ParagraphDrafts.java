package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.grammar.Attribution;

/** Paragraphs become clauses: one ends where its units are named, the next begins with a title or after that. */
final class ParagraphDrafts {

    private static final int LONGEST_TITLE = 30;

    private final List<Block> blocks;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Attribution> shared = new ArrayList<>();
    private boolean titleWaits;

    private ParagraphDrafts(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Drafts.Found of(List<Block> blocks) {
        ParagraphDrafts paragraphs = new ParagraphDrafts(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            paragraphs.add(i);
        }
        return new Drafts.Found(paragraphs.drafts, paragraphs.shared, paragraphs.takeIntroduction());
    }

    private void add(int index) {
        Block block = blocks.get(index);
        Draft last = drafts.isEmpty() ? null : drafts.getLast();
        if (block.isOnlyAttribution()) {
            if (last == null) {
                shared.addAll(block.found());
            } else {
                last.extend(block);
            }
            return;
        }
        Titled titled = titled(block);
        boolean untitled = titled.title().isEmpty();
        boolean open = last != null && !last.isAttributed();
        boolean trailing = last != null && !open && untitled && !isAttributedBeforeTitle(index);
        if (last != null && (titleWaits || trailing || (open && untitled))) {
            last.extend(block);
            titleWaits = false;
        } else {
            drafts.add(new Draft(0, titled.title(), titled.rest(), block.found(), block.lines()));
            titleWaits = titled.rest().isEmpty() && !block.isAttributed();
        }
    }

    /** An untitled paragraph without units before the first clause only introduces. */
    private String takeIntroduction() {
        boolean introduced = drafts.size() > 1
                && drafts.getFirst().title().isEmpty()
                && !drafts.getFirst().isAttributed();
        return introduced ? drafts.removeFirst().text() : "";
    }

    private static Titled titled(Block block) {
        String text = block.text();
        String bare = text.replaceAll("。$", "");
        boolean onlyTitle = text.length() <= LONGEST_TITLE && Titled.isTitle(bare) && !block.isAttributed();
        return onlyTitle ? new Titled(bare, "") : Titled.of(text, block.bold());
    }

    /** Whether units are named in this or a following paragraph before the next titled one. */
    private boolean isAttributedBeforeTitle(int from) {
        for (int i = from; i < blocks.size(); i++) {
            if (i > from && !titled(blocks.get(i)).title().isEmpty()) {
                return false;
            }
            if (blocks.get(i).isAttributed()) {
                return true;
            }
        }
        return false;
    }
}
