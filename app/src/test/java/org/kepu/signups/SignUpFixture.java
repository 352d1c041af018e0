package org.kepu.signups;

import static org.kepu.testing.PlaceFixture.done;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.Question;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.UuidV7;
import org.springframework.stereotype.Component;

/** Places of invented activities, and people who sign up for them. */
@Component
public class SignUpFixture {

    private static final AtomicLong MOBILES = new AtomicLong();

    private final SigningUp signingUp;
    private final Clock clock;

    SignUpFixture(SigningUp signingUp, Clock clock) {
        this.signingUp = signingUp;
        this.clock = clock;
    }

    /** Begins in ten days at noon in China, so that nobody has to reply at night. */
    Place place(int capacity) {
        return place(Optional.of(capacity), true, List.of());
    }

    /** Of a real activity. */
    Place place(ActivityId activity) {
        return place(activity, Optional.empty(), true, List.of());
    }

    Place place(Optional<Integer> capacity, boolean minors, List<Question> questions) {
        return place(ActivityId.create(), capacity, minors, questions);
    }

    private Place place(ActivityId activity, Optional<Integer> capacity, boolean minors, List<Question> questions) {
        Instant starts = now().plus(Duration.ofDays(10));
        return new Place(
                new PlaceId(activity.value()),
                activity,
                Optional.empty(),
                "天文观测夜",
                starts,
                Optional.empty(),
                starts,
                capacity,
                minors,
                Set.of(Audience.YOUTH, Audience.GENERAL),
                questions,
                true,
                false);
    }

    /** Noon of today in China. */
    Instant now() {
        return java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .atTime(12, 0)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    /** A mobile nobody else has. */
    public static String mobile() {
        return "137%08d".formatted(MOBILES.incrementAndGet());
    }

    /** A grown-up who comes alone. */
    SignUpDraft draft(String mobile) {
        return new SignUpDraft(
                UuidV7.create(),
                false,
                "王秀英",
                mobile,
                "",
                1,
                Optional.of(Audience.GENERAL),
                Optional.of(1970),
                false,
                "",
                false,
                Map.of(),
                true);
    }

    /** So many grown-ups. */
    SignUpDraft group(String mobile, int seats) {
        return new SignUpDraft(
                UuidV7.create(),
                true,
                "李老师",
                mobile,
                "四年级二班",
                seats,
                Optional.of(Audience.YOUTH),
                Optional.empty(),
                false,
                "",
                false,
                Map.of(),
                true);
    }

    SignUpDraft minor(int born, String guardian, boolean consent) {
        return new SignUpDraft(
                UuidV7.create(),
                false,
                "王小明",
                mobile(),
                "",
                1,
                Optional.of(Audience.YOUTH),
                Optional.of(born),
                false,
                guardian,
                consent,
                Map.of(),
                true);
    }

    Outcome<SignedUp> tries(Place place, SignUpDraft draft) {
        return signingUp.signUp(place, draft, Viewer.PUBLIC, address(), now());
    }

    SignedUp signUp(Place place) {
        return signUp(place, draft(mobile()));
    }

    SignedUp signUp(Place place, SignUpDraft draft) {
        return done(tries(place, draft));
    }

    /** An address nobody else uses, so that no test brakes another. */
    static InetAddress address() {
        UUID random = UUID.randomUUID();
        return InetAddress.ofLiteral("2001:db8:%x:%x::1"
                .formatted(random.getMostSignificantBits() & 0xffff, random.getLeastSignificantBits() & 0xffff));
    }
}
