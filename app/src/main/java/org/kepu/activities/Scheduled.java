package org.kepu.activities;

/** A session with the activity it belongs to. */
public record Scheduled(ActivityView activity, SessionView session) {

    /** Whether it does not take place. */
    public boolean off() {
        return session.calledOff() || activity.state() == ActivityState.CALLED_OFF;
    }
}
