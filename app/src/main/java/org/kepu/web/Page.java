package org.kepu.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.kepu.access.CurrentViewer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A rendered page for the public. A browser may keep it and ask whether it is still the same. The tag is taken from the page's
 * bytes, so no change can be forgotten; it is weak, as the page goes out packed or not.
 */
final class Page {

    static final String HTML = "text/html;charset=UTF-8";

    private static final String OF_ONE = Page.class.getName() + ".ofOne";

    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private Page(byte[] plain, byte[] packed, String tag) {
        this.plain = plain;
        this.packed = packed;
        this.tag = tag;
    }

    static Page of(Utf8ByteOutput output) throws IOException {
        byte[] plain = output.toByteArray();
        CRC32C sum = new CRC32C();
        sum.update(plain);
        return new Page(plain, pack(plain), "W/\"" + Long.toHexString(sum.getValue()) + "-" + plain.length + "\"");
    }

    /** Whether the request comes from somebody about whom nothing is known; pages of signed-in people are never kept. */
    static boolean isForEverybody(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !CurrentViewer.of(request).signedIn()
                && request.getAttribute(OF_ONE) == null
                && request.getSession(false) == null;
    }

    /** The page has something that only who asked for it may get, such as the token of a form. */
    static void ofOne(HttpServletRequest request) {
        request.setAttribute(OF_ONE, true);
    }

    int size() {
        return plain.length + packed.length;
    }

    /** Sends the page, or 304 if the browser has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(HTML);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        byte[] bytes = plain;
        if (takesPacked(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            bytes = packed;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch("gzip"::equals);
    }

    private static byte[] pack(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
