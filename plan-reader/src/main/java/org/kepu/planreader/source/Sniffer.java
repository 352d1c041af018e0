package org.kepu.planreader.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the real format by content; the file name is never trusted. */
final class Sniffer {

    private Sniffer() {}

    static Format sniff(byte[] content) throws Unreadable {
        if (startsWith(content, 0, 'P', 'K', 3, 4) || startsWith(content, 0, 'P', 'K', 5, 6)) {
            return Format.DOCX;
        }
        if (startsWith(content, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Format.DOC;
        }
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("{\\rtf")
                || isImageOrArchive(content)
                || head.contains("<?mso-application")
                || head.startsWith("MIME-Version:")) {
            throw new Unreadable(Refusal.UNKNOWN_FORMAT);
        }
        return looksLikeHtml(content) ? Format.HTML : Format.TXT;
    }

    private static boolean looksLikeHtml(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 8192), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<body")
                || head.contains("<p>")
                || head.contains("<p ")
                || head.contains("<div")
                || head.contains("<table")
                || head.contains("<h1");
    }

    private static boolean isImageOrArchive(byte[] content) {
        return startsWith(content, 0, 0x89, 'P', 'N', 'G')
                || startsWith(content, 0, 0xFF, 0xD8, 0xFF)
                || startsWith(content, 0, 'G', 'I', 'F', '8')
                || startsWith(content, 0, 'R', 'a', 'r', '!')
                || startsWith(content, 0, '7', 'z', 0xBC, 0xAF)
                || startsWith(content, 0, 0x1F, 0x8B)
                || startsWith(content, 0, 'I', 'I', '*', 0)
                || startsWith(content, 0, 'M', 'M', 0, '*')
                || startsWith(content, 0, 'M', 'Z')
                || startsWith(content, 0, 0x7F, 'E', 'L', 'F')
                || startsWith(content, 4, 'f', 't', 'y', 'p');
    }

    private static boolean startsWith(byte[] content, int offset, int... expected) {
        if (content.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((content[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
