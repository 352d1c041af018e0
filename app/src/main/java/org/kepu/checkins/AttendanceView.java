package org.kepu.checkins;

import java.util.List;
import java.util.Map;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;

/**
 * Who came to an activity, as far as is recorded.
 *
 * @param heads people by session and audience; with and without sign-up, and those of conflicts that were decided to count
 * @param attended codes of sign-ups that came to each session, by hash, and how many with each
 * @param conflicts by the phones' clocks
 * @param repeated how many records said what another one said
 */
public record AttendanceView(
        Map<SessionId, Map<Audience, Integer>> heads,
        Map<SessionId, Map<String, Integer>> attended,
        List<Conflict> conflicts,
        int repeated) {

    public AttendanceView {
        conflicts = List.copyOf(conflicts);
    }

    /** People in a session. */
    public int heads(SessionId session) {
        return heads.getOrDefault(session, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Conflicts nobody decided about. */
    public List<Conflict> open() {
        return conflicts.stream()
                .filter(conflict -> conflict.decision().isEmpty())
                .toList();
    }
}
