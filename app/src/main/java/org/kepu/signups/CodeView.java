package org.kepu.signups;

import java.util.Optional;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;

/**
 * A sign-up as the door needs it: no name, no mobile.
 *
 * @param hash of its code: SHA-256, 64 hexadecimal digits
 * @param session empty for an activity as a whole
 */
public record CodeView(
        String hash, String number, Optional<SessionId> session, SignUpState state, int seats, Audience audience) {}
