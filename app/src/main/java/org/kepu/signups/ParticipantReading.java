package org.kepu.signups;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.audit.Deed;
import org.kepu.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who signed up to who holds the activity: masked in lists, in full one by one with an entry in the audit trail. */
@Service
public class ParticipantReading {

    private final Participants participants;
    private final SignUpQueries queries;
    private final ApplicationEventPublisher events;

    ParticipantReading(Participants participants, SignUpQueries queries, ApplicationEventPublisher events) {
        this.participants = participants;
        this.queries = queries;
        this.events = events;
    }

    /** Masked; sign-ups whose participant was removed are missing. */
    public Map<SignUpId, Participant> masked(Collection<SignUpId> ids) {
        Map<SignUpId, Participant> masked = new HashMap<>();
        participants.map(ids).forEach((id, who) -> masked.put(id, who.masked()));
        return masked;
    }

    /**
     * In full; each time is an entry in the audit trail.
     *
     * @throws NotFound if this activity has no such sign-up, or the participant was removed
     */
    @Transactional
    public Participant read(ActivityId activity, SignUpId id, Viewer viewer) {
        if (!queries.get(id).activity().equals(activity)) {
            throw new NotFound("sign-up " + id);
        }
        Participant who = participants.find(id).orElseThrow(() -> new NotFound("participant of sign-up " + id));
        events.publishEvent(new Deed(viewer, "signups.participant", "sign-up " + id));
        return who;
    }
}
