package org.kepu.planreader.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decodes text of unknown encoding: byte order mark, then UTF-8, then whichever Chinese encoding gives plausible Chinese. */
final class TextDecoder {

    /** Frequent characters of official Chinese, simplified and traditional; noise from a wrong encoding hardly has them. */
    private static final String FREQUENT = "的一是在和有不人了为中大国市县区局科学学技社会工作实实施施方案素质提升行动单位牵头配合年月日、，。（）；：學實動單業國會縣區責與位質頭";

    private TextDecoder() {}

    /** A decoded text; {@code doubtful} when some bytes had to be replaced. */
    record Decoded(String text, boolean doubtful) {}

    static Decoded decode(byte[] bytes) throws Unreadable {
        for (var mark : List.of(
                new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
                new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
                new Mark(Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33))) {
            if (mark.opens(bytes)) {
                String text = strict(bytes, mark.bytes.size(), mark.charset)
                        .orElseThrow(() -> new Unreadable(Refusal.BROKEN_ENCODING));
                return plausible(new Decoded(text, false));
            }
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
            return plausible(new Decoded(utf8.get(), false));
        }
        return plausible(bestOf(bytes));
    }

    static Optional<String> strict(byte[] bytes, int offset, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded bestOf(byte[] bytes) throws Unreadable {
        Decoded best = null;
        double bestShare = 0.05;
        for (String name : List.of("GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-8")) {
            Charset charset = Charset.forName(name);
            Optional<String> exact = strict(bytes, 0, charset);
            String text = exact.orElseGet(() -> new String(bytes, charset));
            long lost = text.chars().filter(c -> c == '\uFFFD').count();
            double share = frequentShare(text);
            if (lost * 500 <= text.length() && lost <= 3 && share > bestShare) {
                bestShare = share;
                best = new Decoded(text, exact.isEmpty());
            }
        }
        if (best == null) {
            throw new Unreadable(Refusal.BROKEN_ENCODING);
        }
        return best;
    }

    private static double frequentShare(String text) {
        long visible = text.chars().filter(c -> c > ' ').count();
        long frequent = text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return visible == 0 ? 0 : (double) frequent / visible;
    }

    private static Decoded plausible(Decoded decoded) throws Unreadable {
        long odd = decoded.text()
                .chars()
                .filter(c -> c == '\uFFFD'
                        || c == '\0'
                        || (c >= 0xE000 && c <= 0xF8FF)
                        || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B))
                .count();
        boolean knownMess = decoded.text().contains("锟斤拷") || decoded.text().contains("烫烫烫");
        if (knownMess || odd * 50 > decoded.text().length()) {
            throw new Unreadable(Refusal.BROKEN_ENCODING);
        }
        return decoded;
    }

    /** A byte order mark. */
    private record Mark(Charset charset, List<Integer> bytes) {
        Mark(Charset charset, Integer... bytes) {
            this(charset, List.of(bytes));
        }

        boolean opens(byte[] content) {
            for (int i = 0; i < bytes.size(); i++) {
                if (content.length <= i || (content[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
