package org.kepu.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.CRC32C;
import org.kepu.access.CurrentViewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets the browsers of the public keep a page and ask whether it is still the same. The tag is taken from the page's bytes, so
 * no change can be forgotten; it is weak, because Tomcat compresses only then. Pages of signed-in people are never kept.
 */
final class PublicCache {

    private PublicCache() {}

    /** Sets the headers and answers 304 if the browser has these very bytes. */
    static boolean stillFresh(HttpServletRequest request, HttpServletResponse response, Utf8ByteOutput output)
            throws IOException {
        if (!"GET".equals(request.getMethod())
                || response.getStatus() != HttpStatus.OK.value()
                || CurrentViewer.of(request).signedIn()
                || request.getSession(false) != null) {
            return false;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return new ServletWebRequest(request, response).checkNotModified(tag(output));
    }

    private static String tag(Utf8ByteOutput output) throws IOException {
        CRC32C sum = new CRC32C();
        output.writeTo(new java.io.OutputStream() {
            @Override
            public void write(int b) {
                sum.update(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sum.update(bytes, offset, length);
            }
        });
        return "W/\"" + Long.toHexString(sum.getValue()) + "-" + output.getContentLength() + "\"";
    }
}
