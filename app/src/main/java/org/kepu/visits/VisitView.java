package org.kepu.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;

/**
 * A visit.
 *
 * @param code six digits by which the side that is served answers
 * @param key in the QR code, to the same end
 * @param service what was recorded of it
 * @param agrees what the side that is served said, empty while it has not answered
 * @param occasion what it is for, as {@link Occasions} knows it; it is recorded there
 * @param note why it says that the visit did not take place, else empty
 */
public record VisitView(
        VisitId id,
        TeamId team,
        LocalDate day,
        AreaId area,
        String title,
        Set<VolunteerId> present,
        String code,
        String key,
        Instant startedAt,
        boolean cancelled,
        Optional<String> occasion,
        Optional<ServiceId> service,
        Optional<Boolean> agrees,
        String note) {

    /** So many characters a reason has. */
    public static final int LONGEST_NOTE = 200;

    /** How far it is. */
    public VisitState state() {
        if (cancelled) {
            return VisitState.CANCELLED;
        }
        return service.isPresent() ? VisitState.RECORDED : VisitState.OPEN;
    }

    /** Whether it can still be answered. */
    public boolean awaitsAnswer() {
        return agrees.isEmpty() && !cancelled;
    }

    /** Whether the side that is served says that it did not take place. */
    public boolean denied() {
        return agrees.filter(said -> !said).isPresent();
    }

    /** Whether both sides confirmed it. */
    public boolean confirmed() {
        return agrees.orElse(false);
    }
}
