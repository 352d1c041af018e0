package org.kepu.planreader.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads Word files part by part with a streaming parser, so that a large file costs little memory. */
final class DocxSource {

    private static final Pattern MAIN_PART = Pattern.compile(
            "<[^>]*Type=\"[^\"]*/officeDocument\"[^>]*Target=\"([^\"]+)\"|<[^>]*Target=\"([^\"]+)\"[^>]*Type=\"[^\"]*/officeDocument\"");

    private DocxSource() {}

    static List<RawLine> read(byte[] content) throws Unreadable {
        try (ZipParts parts = ZipParts.open(content)) {
            if (!parts.has("[Content_Types].xml")) {
                throw new Unreadable(Refusal.UNKNOWN_FORMAT);
            }
            String types = text(parts, "[Content_Types].xml");
            if (types.contains("macroEnabled")) {
                throw new Unreadable(Refusal.MACRO);
            }
            String main = mainPart(text(parts, "_rels/.rels"));
            if (!main.startsWith("word/") && !parts.has("word/document.xml")) {
                throw new Unreadable(Refusal.UNKNOWN_FORMAT);
            }
            String path = parts.has(main) ? main : "word/document.xml";
            byte[] document = parts.find(path).orElseThrow(() -> new Unreadable(Refusal.DAMAGED));
            DocxStyles styles = DocxStyles.read(parts.find("word/styles.xml"));
            DocxNumbering numbering = DocxNumbering.read(parts.find("word/numbering.xml"));
            return new DocxBody(styles, numbering).read(document);
        } catch (XMLStreamException e) {
            throw new Unreadable(Refusal.DAMAGED);
        }
    }

    private static String mainPart(String relations) {
        Matcher matcher = MAIN_PART.matcher(relations);
        if (!matcher.find()) {
            return "";
        }
        String target = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
        return target.startsWith("/") ? target.substring(1) : target;
    }

    private static String text(ZipParts parts, String name) throws Unreadable {
        return parts.find(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
