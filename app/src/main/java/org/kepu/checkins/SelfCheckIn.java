package org.kepu.checkins;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.signups.CodeView;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignUpState;
import org.springframework.stereotype.Service;

/** Checking in alone: the poster at the venue leads to a page, and the code is typed there. */
@Service
public class SelfCheckIn {

    private static final int GUESSES = 100;
    private static final Duration BEFORE = Duration.ofHours(2);

    private final RecordRows rows;
    private final CheckIns checkIns;
    private final ActivityQueries activities;
    private final SignUpQueries signUps;
    private final Brakes brakes;
    private final Clock clock;

    SelfCheckIn(
            RecordRows rows,
            CheckIns checkIns,
            ActivityQueries activities,
            SignUpQueries signUps,
            Brakes brakes,
            Clock clock) {
        this.rows = rows;
        this.checkIns = checkIns;
        this.activities = activities;
        this.signUps = signUps;
        this.brakes = brakes;
        this.clock = clock;
    }

    /**
     * The session of a poster.
     *
     * @throws NotFound if the key leads nowhere
     */
    public SessionView get(String key) {
        return rows.findByPoster(key).flatMap(activities::findSession).orElseThrow(() -> new NotFound("poster"));
    }

    /** The key on the poster of a session. */
    public String posterKey(SessionView session) {
        return rows.posterKey(session.activity(), session.id());
    }

    /** Whether people can check in alone: from two hours before it begins until it ends. */
    public boolean openAt(SessionView session, Instant now) {
        return !session.calledOff() && !now.isBefore(session.starts().minus(BEFORE)) && !session.over(now);
    }

    /**
     * Checks in; doing it again changes nothing. Returns how many people the code is for. Refused at {@code code} if it is
     * nobody's, was given up, still waits or is for another session; without a field outside the time or after many wrong codes.
     *
     * @throws NotFound if the key leads nowhere
     */
    public Outcome<Integer> checkIn(String key, String typed, InetAddress from) {
        SessionView session = get(key);
        if (!openAt(session, clock.instant())) {
            return Outcome.refused("", "checkins.refusal.time");
        }
        Braked guess = new Braked("CHECKIN_CODE", Braked.from(from).key(), GUESSES);
        Duration wait = brakes.waitFor(guess);
        if (wait.isPositive()) {
            return Outcome.refused("", "checkins.refusal.tooMany", wait.toMinutes() + 1);
        }
        String code = code(typed);
        Optional<CodeView> signUp = signUps.findByCode(session.activity(), code);
        if (signUp.isEmpty()) {
            brakes.failed(guess);
            return Outcome.refused("code", "checkins.refusal.UNKNOWN_CODE");
        }
        Optional<String> problem = problem(signUp.get(), session.id());
        if (problem.isPresent()) {
            return Outcome.refused("code", problem.get());
        }
        checkIns.keep(session.activity(), List.of(record(session.id(), code, signUp.get())), Viewer.PUBLIC);
        return Outcome.done(signUp.get().seats());
    }

    private static Optional<String> problem(CodeView signUp, SessionId session) {
        if (signUp.state() == SignUpState.CANCELLED || signUp.state() == SignUpState.LAPSED) {
            return Optional.of("checkins.refusal.GIVEN_UP");
        }
        if (signUp.state() != SignUpState.CONFIRMED) {
            return Optional.of("checkins.refusal.NO_PLACE");
        }
        return signUp.session().filter(own -> !own.equals(session)).map(_ -> "checkins.refusal.OTHER_SESSION");
    }

    /** The same code in the same session is the same record. */
    private DoorRecord record(SessionId session, String code, CodeView signUp) {
        byte[] same = ("self " + session + " " + signUp.hash()).getBytes(StandardCharsets.UTF_8);
        return new DoorRecord(
                new RecordId(UUID.nameUUIDFromBytes(same)),
                session,
                Optional.of(signUp.hash()),
                code.substring(code.length() - 4),
                Optional.empty(),
                signUp.seats(),
                clock.instant(),
                "self");
    }

    /** A code however it was typed: letters that look like digits are those digits. */
    private static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
