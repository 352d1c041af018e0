package org.kepu.checkins;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.HeadCounts;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.audit.Deed;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.signups.CodeView;
import org.kepu.signups.SignUpQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what phones recorded and tells who came. */
@Service
public class CheckIns implements HeadCounts {

    /** The most records of one batch. */
    public static final int MOST = 500;

    private final RecordRows rows;
    private final ActivityQueries activities;
    private final SignUpQueries signUps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(
            RecordRows rows,
            ActivityQueries activities,
            SignUpQueries signUps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.signUps = signUps;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a batch, as a whole or not at all; records that were sent before change nothing. */
    @Transactional
    public void keep(ActivityId activity, Collection<DoorRecord> records, Viewer by) {
        records.forEach(record -> rows.insert(activity, record, by, clock.instant()));
    }

    /** Who came, and what the organiser has to decide. */
    @Transactional(readOnly = true)
    public AttendanceView attendance(ActivityId activity) {
        Set<SessionId> standing = activities.listSessions(activity).stream()
                .filter(session -> !session.calledOff())
                .map(SessionView::id)
                .collect(Collectors.toSet());
        List<CodeView> codes = signUps.listCodes(activity);
        return Reconciliation.of(rows.list(activity), codes, rows.listDecisions(activity), standing);
    }

    /**
     * Decides whether people of a conflict count; a new decision takes the place of the last one. Refused at {@code heads} if that
     * is not 0 to 500.
     *
     * @throws NotFound if the activity has no such conflict
     */
    @Transactional
    public Outcome<RecordId> decide(ActivityId activity, RecordId record, Decision decision, Viewer by) {
        if (attendance(activity).conflicts().stream()
                .noneMatch(conflict -> conflict.record().id().equals(record))) {
            throw new NotFound("conflict " + record);
        }
        if (decision.heads() < 0 || decision.heads() > 500) {
            return Outcome.refused("heads", "checkins.refusal.heads");
        }
        rows.decide(record, decision, by, clock.instant());
        events.publishEvent(
                new Deed(by, decision.counted() ? "checkins.count" : "checkins.dismiss", "check-in " + record));
        return Outcome.done(record);
    }

    @Override
    public Map<SessionId, Map<Audience, Integer>> checkedIn(ActivityId activity) {
        return attendance(activity).heads();
    }
}
