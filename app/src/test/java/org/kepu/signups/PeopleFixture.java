package org.kepu.signups;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.SessionId;
import org.kepu.shared.UuidV7;
import org.springframework.stereotype.Component;

/** People who sign up for real activities. */
@Component
public class PeopleFixture {

    private final PlaceQueries places;
    private final SigningUp signingUp;
    private final Clock clock;

    PeopleFixture(PlaceQueries places, SigningUp signingUp, Clock clock) {
        this.places = places;
        this.signingUp = signingUp;
        this.clock = clock;
    }

    /** A grown-up who comes alone to the first session. */
    public SignedUp signUp(ActivityId activity) {
        return signUp(places.list(activity).getFirst());
    }

    /** A grown-up who comes alone to this session. */
    public SignedUp signUp(ActivityId activity, SessionId session) {
        return signUp(places.list(activity).stream()
                .filter(place -> place.session().equals(Optional.of(session)))
                .findFirst()
                .orElseThrow());
    }

    private SignedUp signUp(Place place) {
        SignUpDraft draft = new SignUpDraft(
                UuidV7.create(),
                false,
                "王秀英",
                SignUpFixture.mobile(),
                "",
                1,
                place.audiences().stream().sorted().findFirst(),
                Optional.of(1970),
                false,
                "",
                false,
                Map.of(),
                true);
        return done(signingUp.signUp(place, draft, Viewer.PUBLIC, SignUpFixture.address(), clock.instant()));
    }
}
