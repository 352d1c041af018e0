package org.kepu.signups;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Rhythm;
import org.kepu.activities.SessionView;
import org.kepu.activities.SignUpTerms;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Service;

/** What one can sign up for: each session of a recurring activity, any other activity as a whole. */
@Service
public class PlaceQueries {

    private final ActivityQueries activities;

    PlaceQueries(ActivityQueries activities) {
        this.activities = activities;
    }

    /**
     * What an announced activity offers, the earliest first; empty where everybody just comes.
     *
     * @throws NotFound if there is no such activity, or it was not announced
     */
    public List<Place> list(ActivityId activity) {
        return list(activities.getPublic(activity), activities.listSessions(activity));
    }

    /** The same, of what was read before. */
    public static List<Place> list(ActivityView activity, List<SessionView> sessions) {
        if (!activity.signUp().needed() || sessions.isEmpty()) {
            return List.of();
        }
        if (activity.rhythm() == Rhythm.RECURRING) {
            return sessions.stream()
                    .map(session -> place(
                            activity,
                            new PlaceId(session.id().value()),
                            Optional.of(session),
                            session.starts(),
                            activity.stands() && !session.calledOff()))
                    .sorted(Comparator.comparing(Place::starts))
                    .toList();
        }
        List<SessionView> standing =
                sessions.stream().filter(session -> !session.calledOff()).toList();
        Instant starts = Stream.concat(standing.stream(), sessions.stream())
                .map(SessionView::starts)
                .findFirst()
                .orElseThrow();
        return List.of(place(
                activity,
                new PlaceId(activity.id().value()),
                Optional.empty(),
                starts,
                activity.stands() && !standing.isEmpty()));
    }

    private static Place place(
            ActivityView activity, PlaceId id, Optional<SessionView> session, Instant starts, boolean stands) {
        SignUpTerms terms = activity.signUp();
        Instant closes = terms.closes().filter(until -> until.isBefore(starts)).orElse(starts);
        return new Place(
                id,
                activity.id(),
                session.map(SessionView::id),
                activity.title(),
                starts,
                terms.opens(),
                closes,
                terms.capacity(),
                terms.minors(),
                activity.audiences(),
                terms.questions(),
                stands,
                activity.sample());
    }
}
