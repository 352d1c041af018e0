package org.kepu.planreader.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML pages as government sites publish them. */
final class HtmlSource {

    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_\\-]+)", Pattern.CASE_INSENSITIVE);
    private static final String NOISE =
            "script, style, noscript, template, nav, header, footer, aside, form, button, select,"
                    + " iframe, svg, del, s, strike, [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none],"
                    + " [style*=visibility:hidden]";

    private HtmlSource() {}

    static SourceText read(byte[] content) throws Unreadable {
        String html = decode(content);
        Document document = Jsoup.parse(html);
        document.select(NOISE).remove();
        SiteFrame.remove(document);
        HtmlLines lines = new HtmlLines();
        document.body().traverse(lines);
        return new SourceText(Format.HTML, PageFurniture.marked(lines.finished()), false);
    }

    private static String decode(byte[] content) throws Unreadable {
        boolean marked = content.length > 2
                && ((content[0] == (byte) 0xEF && content[1] == (byte) 0xBB)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
        String head = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        if (!marked && declared.find()) {
            Optional<String> text = charset(declared.group(1)).flatMap(set -> TextDecoder.strict(content, 0, set));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return TextDecoder.decode(content).text();
    }

    private static Optional<Charset> charset(String name) {
        String known = name.toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : name;
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
