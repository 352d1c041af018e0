package org.kepu.activities;

import java.util.Map;
import org.kepu.shared.Audience;

/**
 * What came of a session.
 *
 * @param heads met on site, by audience
 * @param online people who took part online
 */
public record SessionResult(Map<Audience, Heads> heads, int online) {

    public SessionResult {
        heads = Map.copyOf(heads);
    }

    /** People met on site. */
    public int onSite() {
        return heads.values().stream().mapToInt(Heads::total).sum();
    }
}
