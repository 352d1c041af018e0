package org.kepu.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Judges a file by its first bytes; the name only tells apart what the same container holds. */
final class MediaTypes {

    static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    static String sniff(byte[] content, String name) {
        String text = new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return office(lower);
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return lower.endsWith(".xls") ? "application/vnd.ms-excel" : "application/msword";
        }
        if (text.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (text.startsWith("GIF8")) {
            return "image/gif";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (text.startsWith("ftyp", 4) && text.substring(8).matches("(?s)(heic|heix|mif1|msf1|hevc|avif).*")) {
            return "image/heic";
        }
        if (text.startsWith("BM") && text.indexOf('\u0000') >= 0) {
            return "image/bmp";
        }
        return text.indexOf('\u0000') < 0 ? plain(text) : UNKNOWN;
    }

    private static String office(String name) {
        String prefix = "application/vnd.openxmlformats-officedocument.";
        if (name.endsWith(".docx")) {
            return prefix + "wordprocessingml.document";
        }
        if (name.endsWith(".xlsx")) {
            return prefix + "spreadsheetml.sheet";
        }
        return name.endsWith(".pptx") ? prefix + "presentationml.presentation" : "application/zip";
    }

    private static String plain(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") ? "text/html" : "text/plain";
    }
}
