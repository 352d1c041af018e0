package org.kepu.checkins.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.activities.SessionId;
import org.kepu.checkins.AttendanceView;
import org.kepu.shared.Audience;
import org.kepu.signups.CodeView;
import org.kepu.signups.SignUpState;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a phone takes along to the door: hashes of codes and what they are good for, and who has come; nobody's name. Small enough for
 * what a browser keeps, also with 20,000 codes.
 *
 * @param header name of the header that carries the token
 * @param token without which nothing is taken from the phone
 * @param sessions that codes are for
 * @param codes by the beginning of the hash: {@code C2@0} has a place for two in the first session, {@code W1} waits, {@code X1} was
 *     given up, both for any session
 * @param come beginnings of the hashes of the codes that came to each session
 * @param heads everybody who came, by session
 */
record Manifest(
        String header,
        String token,
        List<String> sessions,
        Map<String, String> codes,
        Map<String, List<String>> come,
        Map<String, Map<Audience, Integer>> heads) {

    /** Digits of a hash that tell codes apart. */
    private static final int DIGITS = 24;

    static Manifest of(CsrfToken token, List<CodeView> codes, AttendanceView attendance) {
        List<String> sessions = codes.stream()
                .flatMap(code -> code.session().stream())
                .distinct()
                .map(SessionId::toString)
                .sorted()
                .toList();
        Map<String, String> known = new HashMap<>();
        codes.forEach(code -> known.put(
                begin(code.hash()),
                letter(code.state())
                        + code.seats()
                        + code.session()
                                .map(session -> "@" + sessions.indexOf(session.toString()))
                                .orElse("")));
        Map<String, List<String>> come = new HashMap<>();
        attendance
                .attended()
                .forEach((session, here) -> come.put(
                        session.toString(),
                        here.keySet().stream().map(Manifest::begin).toList()));
        Map<String, Map<Audience, Integer>> heads = new HashMap<>();
        attendance.heads().forEach((session, people) -> heads.put(session.toString(), people));
        return new Manifest(token.getHeaderName(), token.getToken(), sessions, known, come, heads);
    }

    private static String begin(String hash) {
        return hash.substring(0, DIGITS);
    }

    private static String letter(SignUpState state) {
        return switch (state) {
            case CONFIRMED -> "C";
            case WAITING, OFFERED -> "W";
            case CANCELLED, LAPSED -> "X";
        };
    }
}
