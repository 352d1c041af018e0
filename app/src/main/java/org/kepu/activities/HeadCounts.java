package org.kepu.activities;

import java.util.Map;
import org.kepu.shared.Audience;

/** Who is known to have come; implemented by whoever checks people in. Without one, heads are counted by hand. */
public interface HeadCounts {

    /** People checked in to each session of an activity, by audience; what has none is left out. */
    Map<SessionId, Map<Audience, Integer>> checkedIn(ActivityId activity);
}
