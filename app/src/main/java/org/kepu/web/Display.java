package org.kepu.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a reader wants to see the pages; kept in cookies, so it works without an account.
 *
 * @param locale Chinese or English
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param elder the elder edition (长辈版)
 * @param size main text in points in the elder edition: 18, 22, 26 or 30
 */
public record Display(Locale locale, String theme, boolean elder, int size) {

    /** Text sizes of the elder edition in points; from 18 up, resizable to 30. */
    public static final List<Integer> SIZES = List.of(18, 22, 26, 30);

    /** Light, dark, or as the device is set. */
    public static final List<String> THEMES = List.of("light", "dark", "auto");

    static final String LANGUAGE = "kepu-language";
    static final String THEME = "kepu-theme";
    static final String EDITION = "kepu-edition";
    static final String SIZE = "kepu-size";

    static Display of(HttpServletRequest request) {
        String size = cookie(request, SIZE);
        return new Display(
                "en".equals(cookie(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                Set.of("light", "dark").contains(cookie(request, THEME)) ? cookie(request, THEME) : "auto",
                "elder".equals(cookie(request, EDITION)),
                size.matches("18|22|26|30") ? Integer.parseInt(size) : 18);
    }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
