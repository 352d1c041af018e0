package org.kepu.planreader.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a docx: heading level, numbering, bold; found through the chain of {@code basedOn}. */
final class DocxStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|标题)\\s*([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?i)toc\\s*(\\d|heading).*|目录\\s*\\d?");

    private final Map<String, Style> styles = new HashMap<>();

    /** What one style says itself. */
    static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private int outline = -1;
        private @Nullable String numId;
        private int level = -1;
        private @Nullable Boolean bold;
    }

    static DocxStyles read(Optional<byte[]> part) throws XMLStreamException {
        DocxStyles result = new DocxStyles();
        if (part.isEmpty()) {
            return result;
        }
        XMLStreamReader xml = Xml.reader(part.get());
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    result.styles.put(
                            Optional.ofNullable(Xml.attribute(xml, "styleId")).orElse(""), style);
                }
                case "name" -> style.name = Xml.value(xml).orElse("");
                case "basedOn" -> style.basedOn = Xml.value(xml).orElse(null);
                case "outlineLvl" -> style.outline = Xml.number(xml, "val", -1);
                case "numId" -> style.numId = Xml.value(xml).orElse(null);
                case "ilvl" -> style.level = Xml.number(xml, "val", -1);
                case "b" -> style.bold = Xml.isOn(xml);
                default -> {}
            }
        }
        return result;
    }

    /** Outline level 1–9, or 0 for body text. */
    int heading(String id) {
        Set<String> seen = new HashSet<>();
        for (Style style = styles.get(id); style != null && seen.add(id); ) {
            Matcher named = HEADING.matcher(style.name);
            if (named.matches()) {
                return Integer.parseInt(named.group(1));
            }
            if (style.outline >= 0 && style.outline < 9) {
                return style.outline + 1;
            }
            id = Optional.ofNullable(style.basedOn).orElse("");
            style = styles.get(id);
        }
        return 0;
    }

    boolean isContents(String id) {
        Style style = styles.get(id);
        return style != null && CONTENTS.matcher(style.name).matches();
    }

    boolean isBold(String id) {
        Set<String> seen = new HashSet<>();
        for (Style style = styles.get(id); style != null && seen.add(id); ) {
            if (style.bold != null) {
                return style.bold;
            }
            id = Optional.ofNullable(style.basedOn).orElse("");
            style = styles.get(id);
        }
        return false;
    }

    /** The list a style belongs to, as {@code numId} and level. */
    Optional<DocxNumbering.Item> findNumbering(String id) {
        Set<String> seen = new HashSet<>();
        int level = -1;
        for (Style style = styles.get(id); style != null && seen.add(id); ) {
            level = level < 0 ? style.level : level;
            if (style.numId != null) {
                return Optional.of(new DocxNumbering.Item(style.numId, Math.max(0, level)));
            }
            id = Optional.ofNullable(style.basedOn).orElse("");
            style = styles.get(id);
        }
        return Optional.empty();
    }
}
