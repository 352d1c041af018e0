package org.kepu.orders;

import java.util.Optional;
import java.util.UUID;
import org.kepu.notices.Correspondents;
import org.springframework.stereotype.Component;

/** Tells the outbox the mobile of a requester at the moment a text message goes out. */
@Component
class RequesterMobiles implements Correspondents {

    static final String KIND = "order";

    private final Requesters requesters;

    RequesterMobiles(Requesters requesters) {
        this.requesters = requesters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> findMobile(UUID id) {
        return requesters.find(new OrderId(id)).map(Contact::mobile);
    }
}
