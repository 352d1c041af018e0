package org.kepu.planreader.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Automatic list numbers of a docx: Word shows them but does not store them in the text, so they are counted here. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final Map<String, ListLevel[]> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    /** A paragraph's place in a list. */
    record Item(String numId, int level) {}

    private record ListLevel(int start, String format, String text) {}

    static DocxNumbering read(Optional<byte[]> part) throws XMLStreamException {
        DocxNumbering result = new DocxNumbering();
        if (part.isEmpty()) {
            return result;
        }
        XMLStreamReader xml = Xml.reader(part.get());
        String list = "";
        String number = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = Optional.ofNullable(Xml.attribute(xml, "abstractNumId"))
                            .orElse("");
                    number = "";
                    result.lists.put(list, new ListLevel[LEVELS]);
                }
                case "num" ->
                    number = Optional.ofNullable(Xml.attribute(xml, "numId")).orElse("");
                case "abstractNumId" ->
                    result.listOfNumber.put(number, Xml.value(xml).orElse(""));
                case "lvl", "lvlOverride" -> level = Math.min(LEVELS - 1, Xml.number(xml, "ilvl", 0));
                case "startOverride" ->
                    result.restarts
                            .computeIfAbsent(number, n -> new HashMap<>())
                            .put(level, Xml.number(xml, "val", 1));
                case "start" ->
                    result.change(list, number, level, l -> new ListLevel(Xml.number(xml, "val", 1), l.format, l.text));
                case "numFmt" ->
                    result.change(
                            list,
                            number,
                            level,
                            l -> new ListLevel(l.start, Xml.value(xml).orElse(""), l.text));
                case "lvlText" ->
                    result.change(
                            list,
                            number,
                            level,
                            l -> new ListLevel(l.start, l.format, Xml.value(xml).orElse("")));
                default -> {}
            }
        }
        return result;
    }

    private void change(String list, String number, int level, UnaryOperator<ListLevel> change) {
        ListLevel[] levels = lists.get(list);
        if (levels != null && number.isEmpty()) {
            ListLevel old = levels[level] == null ? new ListLevel(1, "decimal", "") : levels[level];
            levels[level] = change.apply(old);
        }
    }

    /** Counts the item and returns the number as Word shows it, or an empty text for a bullet. */
    String next(Item item) {
        String list = listOfNumber.getOrDefault(item.numId, "");
        ListLevel[] levels = lists.get(list);
        int level = Math.min(LEVELS - 1, item.level);
        if (levels == null || levels[level] == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(list, l -> new int[LEVELS]);
        if (started.add(item.numId)) {
            restarts.getOrDefault(item.numId, Map.of()).forEach((l, start) -> counter[l] = start - 1);
        }
        ListLevel shown = levels[level];
        counter[level] = counter[level] == 0 && !restarts.containsKey(item.numId) ? shown.start : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        if (shown.format.equals("bullet") || shown.format.equals("none")) {
            return "";
        }
        String text = shown.text;
        for (int l = 0; l <= level; l++) {
            String format = levels[l] == null ? "decimal" : levels[l].format;
            text = text.replace("%" + (l + 1), ListNumber.show(Math.max(1, counter[l]), format));
        }
        return text;
    }
}
