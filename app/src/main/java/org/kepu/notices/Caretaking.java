package org.kepu.notices;

import java.util.List;
import java.util.Map;
import org.kepu.accounts.Holder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for somebody who is not there any more, so that the office sees it. */
@Component
class Caretaking {

    private final ToDoRows rows;
    private final Posts posts;

    Caretaking(ToDoRows rows, Posts posts) {
        this.rows = rows;
        this.posts = posts;
    }

    /** Roles begin, end and are taken back, and accounts are locked, without anybody telling this module. */
    @Scheduled(fixedRateString = "${kepu.notices.look-every:60s}")
    @Transactional
    public void look() {
        List<Addressee> addressees =
                rows.openAddressees().stream().map(Addressee::parse).toList();
        Map<Addressee, List<Holder>> holders = posts.holders(addressees);
        rows.setUnheld(addressees.stream()
                .filter(each -> holders.getOrDefault(each, List.of()).isEmpty())
                .map(Addressee::key)
                .toList());
    }
}
