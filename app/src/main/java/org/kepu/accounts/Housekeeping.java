package org.kepu.accounts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is not needed any longer, every night. */
@Component
class Housekeeping {

    private final Links links;

    Housekeeping(Links links) {
        this.links = links;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        links.sweep();
    }
}
