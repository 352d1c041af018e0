package org.kepu.signups;

import java.util.Optional;
import java.util.UUID;
import org.kepu.notices.Correspondents;
import org.springframework.stereotype.Component;

/** Tells the outbox the mobile of somebody who signed up, at the moment a text message goes out. */
@Component
class SignUpMobiles implements Correspondents {

    static final String KIND = "sign-up";

    private final Participants participants;

    SignUpMobiles(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> findMobile(UUID id) {
        return participants.findMobile(new SignUpId(id));
    }
}
