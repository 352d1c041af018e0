package org.kepu.planreader;

import java.util.List;
import java.util.Optional;
import org.kepu.planreader.grammar.Marker;

/** Recognises headings by their words alone, in documents that neither number nor style them. */
final class TextHeadings {

    private static final int LONGEST = 24;
    private static final int PART_RANK = 12;
    private static final int BELOW_PART_RANK = 14;

    private final List<Paragraph> paragraphs;
    private final boolean needed;

    TextHeadings(List<Paragraph> paragraphs, List<Optional<Marker>> markers) {
        this.paragraphs = paragraphs;
        boolean styled = paragraphs.stream().anyMatch(paragraph -> paragraph.heading() > 0);
        needed = !styled
                && markers.stream()
                        .flatMap(Optional::stream)
                        .noneMatch(marker -> marker.style().compareTo(Marker.Style.CHINESE_BRACKETED) <= 0)
                && paragraphs.stream().anyMatch(this::isPart);
    }

    boolean isHeading(int index) {
        return needed && looksLikeHeading(paragraphs.get(index));
    }

    int rank(int index) {
        return isPart(paragraphs.get(index)) ? PART_RANK : BELOW_PART_RANK;
    }

    private boolean looksLikeHeading(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.row() == null
                && text.length() >= 4
                && text.length() <= LONGEST
                && text.matches("[\\p{IsHan}“”、\\s]+")
                && !Headings.isPlanTitle(text);
    }

    private boolean isPart(Paragraph paragraph) {
        String text = paragraph.text();
        return looksLikeHeading(paragraph)
                && text.length() <= 10
                && !Headings.isParticular(text)
                && (Headings.isContainer(text)
                        || text.matches(
                                "(?:组织|保障|实施|工作|总体|指导|基本|主要|重点|发展).{0,4}(?:实施|保障|措施|要求|步骤|思想|原则|目标|任务|安排|进度|机制)"));
    }
}
