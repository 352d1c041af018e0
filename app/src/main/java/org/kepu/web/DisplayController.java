package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes how the reader sees the pages: language, theme, elder edition, text size. */
@Controller
class DisplayController {

    private static final Map<String, String> SETTINGS = Map.of(
            "language", Display.LANGUAGE, "theme", Display.THEME, "edition", Display.EDITION, "size", Display.SIZE);

    @PostMapping("/display")
    String change(@RequestParam Map<String, String> form, HttpServletRequest request, HttpServletResponse response) {
        SETTINGS.forEach((field, cookie) -> {
            String value = form.get(field);
            if (value != null && value.matches("[a-z0-9]{1,10}")) {
                ResponseCookie setting = ResponseCookie.from(cookie, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build();
                response.addHeader(HttpHeaders.SET_COOKIE, setting.toString());
            }
        });
        return "redirect:" + Redirects.local(form.getOrDefault("back", "/"));
    }
}
