package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kepu.planreader.source.RawLine.Flow;

/** Marks page numbers, running heads and lines of a table of contents, so that a text reads on over its page breaks. */
final class PageFurniture {

    private static final String DASH = "[-—–－―─·•~～\\s]*";
    private static final Pattern PAGE_NUMBER = Pattern.compile(DASH + "\\d{1,3}" + DASH
            + "|第\\s*\\d{1,3}\\s*页(\\s*[,，/]?\\s*(共|总)\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}"
            + "|(?i:page)\\s*\\d{1,3}(\\s*(?i:of)\\s*\\d{1,3})?");
    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile(".*(\\.{4,}|…{2,}|·{4,}|．{4,}|(\\. ){4,}|_{4,})\\s*\\d{1,3}\\s*");
    private static final Pattern NUMBERED_LINE = Pattern.compile("\\s*([一二三四五六七八九十]|[（(]|\\d{1,2}[、.．]|第).*");
    private static final int LONGEST_HEAD = 60;

    private PageFurniture() {}

    static boolean isPageNumber(String text) {
        return !text.isBlank() && PAGE_NUMBER.matcher(halfWidth(text).strip()).matches();
    }

    static List<RawLine> marked(List<RawLine> lines) {
        Map<String, Integer> beside = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            if (canBeHead(text)) {
                all.merge(text, 1, Integer::sum);
                if (besidePageNumber(lines, i)) {
                    beside.merge(text, 1, Integer::sum);
                }
            }
        }
        List<RawLine> result = new ArrayList<>(lines.size());
        for (RawLine line : lines) {
            String text = line.text().strip();
            int times = beside.getOrDefault(text, 0);
            boolean head = times >= 2 && times >= all.getOrDefault(text, 0) - 1;
            boolean furniture = line.row() == null
                    && (isPageNumber(text) || CONTENTS_ENTRY.matcher(text).matches() || head);
            result.add(furniture ? line.with(Flow.FURNITURE) : line);
        }
        return result;
    }

    private static boolean canBeHead(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEAD
                && !isPageNumber(text)
                && !NUMBERED_LINE.matcher(text).matches();
    }

    private static boolean besidePageNumber(List<RawLine> lines, int index) {
        return isPageNumber(neighbour(lines, index, 1)) || isPageNumber(neighbour(lines, index, -1));
    }

    private static String neighbour(List<RawLine> lines, int index, int step) {
        for (int i = index + step; i >= 0 && i < lines.size(); i += step) {
            if (!lines.get(i).text().isBlank()) {
                return lines.get(i).text();
            }
        }
        return "";
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return half.toString().replace('\u3000', ' ').replace('\u00A0', ' ');
    }
}
