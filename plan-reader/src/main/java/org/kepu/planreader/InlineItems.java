package org.kepu.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.Marker;

/** Splits a paragraph that holds several numbered items, as pages without proper line breaks do. */
final class InlineItems {

    private static final Pattern BREAK = Pattern.compile("(?<=[。）；])(?=[（]?[\\d一二三四五六七八九十]{1,3}[）、.]|[①-⑳])");

    private static final int SHORT_ITEM = 60;

    private InlineItems() {}

    static List<Paragraph> split(List<Paragraph> paragraphs) {
        List<Paragraph> result = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Optional<Marker> marker = Marker.find(paragraph.text());
            if (paragraph.row() != null || marker.isEmpty()) {
                result.add(paragraph);
            } else {
                split(paragraph, marker.get(), result);
            }
        }
        return result;
    }

    private static void split(Paragraph paragraph, Marker first, List<Paragraph> result) {
        String text = paragraph.text();
        Matcher breaks = BREAK.matcher(text);
        int from = 0;
        int expected = first.ordinal() + 1;
        while (breaks.find()) {
            Optional<Marker> next = Marker.find(text.substring(breaks.start()));
            boolean follows = next.isPresent()
                    && next.get().style() == first.style()
                    && next.get().ordinal() == expected
                    && (breaks.start() - from <= SHORT_ITEM
                            || text.substring(from, breaks.start()).matches(".*[牵负配责].*"));
            if (follows) {
                result.add(paragraph.part(text.substring(from, breaks.start()), from == 0));
                from = breaks.start();
                expected++;
            }
        }
        result.add(from == 0 ? paragraph : paragraph.part(text.substring(from), false));
    }
}
