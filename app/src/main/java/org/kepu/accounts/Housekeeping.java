package org.kepu.accounts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is not needed any longer, every night. */
@Component
class Housekeeping {

    private final Links links;
    private final Trail trail;

    Housekeeping(Links links, Trail trail) {
        this.links = links;
        this.trail = trail;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        links.sweep();
        trail.sweep();
    }
}
