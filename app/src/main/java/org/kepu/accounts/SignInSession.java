package org.kepu.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a session says about who signed in. */
@Component
class SignInSession {

    static final String ACCOUNT = Sessions.ACCOUNT;
    static final String TAKEN = "stepsTaken";
    static final String SINCE = "signedInAt";
    static final String ADDRESS = Sessions.ADDRESS;
    static final String BROWSER = Sessions.BROWSER;

    /** Outlives the session in the browser, so that the sign-in page can say that a session has ended. */
    private static final String TRACE = "kepu-signed-in";

    private final Clock clock;
    private final Duration longest;

    SignInSession(Clock clock, @Value("${kepu.session.longest:12h}") Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** A new session with a new identifier; whatever stood in the old one is gone. */
    static HttpSession fresh(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }

    /**
     * Begins a session of its own for this person.
     *
     * @param taken the steps the person took at the entrance
     */
    void begin(AccountId account, Collection<String> taken, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = fresh(request);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(TAKEN, String.join(",", taken));
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        String browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        session.setAttribute(BROWSER, browser.substring(0, Math.min(300, browser.length())));
        trace("1", Duration.ofSeconds(-1), request, response);
    }

    /** Who signed in, unless the session has lasted too long. */
    Optional<AccountId> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        boolean over = Instant.ofEpochMilli(since).plus(longest).isBefore(clock.instant());
        return over ? Optional.empty() : Optional.of(AccountId.parse(account));
    }

    /** The steps taken on the way into the session, separated by commas. */
    static @Nullable Object taken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(TAKEN);
    }

    /** Ends the session. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        trace("", Duration.ZERO, request, response);
    }

    /** Whether this browser was signed in and did not sign out. */
    static boolean wasSignedIn(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies()).map(Cookie::getName).anyMatch(TRACE::equals);
    }

    static InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void trace(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(TRACE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
