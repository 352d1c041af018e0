package org.kepu.signups;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** Who signed up is kept for half a year after the activity began, for questions about it; the sign-up stays as a number. */
@Component
class ParticipantRetention implements Retention {

    private final SignUpRows rows;

    ParticipantRetention(SignUpRows rows) {
        this.rows = rows;
    }

    @Override
    public String table() {
        return "signups.participant";
    }

    @Override
    public int days() {
        return 183;
    }

    @Override
    public Fate fate() {
        return Fate.DELETED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return rows.forget(before);
    }
}
