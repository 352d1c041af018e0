package org.kepu.signups;

import java.time.Instant;
import java.util.Optional;
import org.kepu.activities.ActivityId;
import org.kepu.activities.SessionId;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;

/**
 * A sign-up, without who it is.
 *
 * @param session empty for an activity as a whole
 * @param starts when that begins
 * @param stands whether it takes place as far as is known
 * @param ahead how many sign-ups wait before this one; 0 if it does not wait
 * @param party which class, village or family; empty for one person
 * @param replyUntil until when an offered place is kept
 */
public record SignUpView(
        SignUpId id,
        String number,
        PlaceId place,
        ActivityId activity,
        Optional<SessionId> session,
        String title,
        Instant starts,
        boolean stands,
        SignUpState state,
        int ahead,
        int seats,
        String party,
        Audience audience,
        boolean minor,
        Optional<AccountId> account,
        Optional<Instant> replyUntil,
        Instant signedAt,
        boolean sample) {}
