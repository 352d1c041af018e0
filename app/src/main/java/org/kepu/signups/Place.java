package org.kepu.signups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.activities.ActivityId;
import org.kepu.activities.Question;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;

/**
 * What people sign up for: one session of a recurring activity, else an activity as a whole.
 *
 * @param session empty for an activity as a whole
 * @param starts its only or first session
 * @param opens from when one can sign up; empty from its announcement
 * @param closes until when, at the latest its start
 * @param capacity places; empty without limit
 * @param minors whether people under 18 may come
 * @param audiences for whom it is
 * @param stands whether it takes place as far as is known
 */
public record Place(
        PlaceId id,
        ActivityId activity,
        Optional<SessionId> session,
        String title,
        Instant starts,
        Optional<Instant> opens,
        Instant closes,
        Optional<Integer> capacity,
        boolean minors,
        Set<Audience> audiences,
        List<Question> questions,
        boolean stands,
        boolean sample) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Place {
        audiences = Set.copyOf(audiences);
        questions = List.copyOf(questions);
    }

    /** Whether one can sign up at this moment. */
    public boolean openAt(Instant now) {
        return stands && !early(now) && now.isBefore(closes);
    }

    /** Whether signing up has not begun. */
    public boolean early(Instant now) {
        return opens.filter(now::isBefore).isPresent();
    }

    /**
     * Whether somebody may be under 18 on its day: of a birthday only the year is asked, so who turns 18 in that year counts as
     * under age (未成年人保护法 §2, 个人信息保护法 §31).
     */
    public boolean mayBeMinor(int born) {
        return day().getYear() - born <= 18;
    }

    /** The day it begins, in China. */
    public LocalDate day() {
        return LocalDate.ofInstant(starts, CHINA);
    }
}
