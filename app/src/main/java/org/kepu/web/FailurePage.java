package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * A page that says what went wrong.
 *
 * @param reference what to tell the administrator, empty if nothing was logged
 * @param back the page of this site the reader came from, empty if unknown; what was typed there is still in the browser
 */
public record FailurePage(int status, String reference, String back) {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 500);

    /** Under which key the texts stand. */
    public String key() {
        return "failure." + (KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
    }

    /** Where a request came from: the path of its Referer, if that is a page of this site. */
    static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null || !referer.matches("https?://[^\\s\\\\]+")) {
            return "";
        }
        try {
            URI page = URI.create(referer);
            boolean here = request.getServerName().equalsIgnoreCase(page.getHost());
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return here && page.getRawPath() != null ? Redirects.local(page.getRawPath() + query) : "";
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
