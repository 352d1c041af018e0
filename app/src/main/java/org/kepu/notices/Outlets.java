package org.kepu.notices;

import java.util.Map;
import java.util.Optional;

/** The ways out that are open. */
record Outlets(Map<Channel, Outlet> open) {

    Outlets {
        open = Map.copyOf(open);
    }

    Optional<Outlet> find(Channel channel) {
        return Optional.ofNullable(open.get(channel));
    }
}
