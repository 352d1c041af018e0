package org.kepu.planreader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.planreader.grammar.ChineseNumber;
import org.kepu.planreader.grammar.Marker;

/** Checks numbers for gaps and repetitions, and announced counts against what is there. */
final class Siblings {

    private static final Pattern ANNOUNCED =
            Pattern.compile("([一二三四五六七八九十两]|\\d{1,2})([项大个])(?:重点|提升|主要|科普|科学素质|专项|素质)*(行动|工程)");

    private Siblings() {}

    static void check(List<Section> sections, Notices notices) {
        Map<Marker.Style, Integer> last = new HashMap<>();
        for (Section section : sections) {
            section.marker().filter(Marker::isNumber).ifPresent(marker -> {
                int before = last.getOrDefault(marker.style(), marker.ordinal() - 1);
                if (marker.ordinal() == before) {
                    notices.add(Notice.Kind.NUMBERING_REPEATED, section.line(), marker.shown());
                } else if (marker.ordinal() > before + 1) {
                    notices.add(Notice.Kind.NUMBERING_JUMP, section.line(), marker.shown(), before + 1);
                }
                last.put(marker.style(), marker.ordinal());
            });
            check(section.children(), notices);
            checkAnnounced(section, notices);
        }
    }

    private static void checkAnnounced(Section section, Notices notices) {
        String words = section.title() + "。"
                + String.join("。", section.body().stream().map(Block::text).toList());
        Matcher announced = ANNOUNCED.matcher(words);
        if (!announced.find() || section.children().isEmpty() || announced.find()) {
            return;
        }
        announced.reset();
        if (announced.find()) {
            int count = announced.group(1).equals("两")
                    ? 2
                    : ChineseNumber.parse(announced.group(1)).orElse(0);
            int found = section.children().size();
            if (count > 0 && count != found) {
                notices.add(Notice.Kind.COUNT_MISMATCH, section.line(), announced.group(), count, found);
            }
        }
    }
}
