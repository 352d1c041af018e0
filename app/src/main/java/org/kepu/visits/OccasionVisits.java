package org.kepu.visits;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.volunteers.ServiceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits as the keeper of their occasion sees and takes them further; {@link Occasions} is not told of what it does itself. */
@Service
public class OccasionVisits {

    private final VisitTable table;
    private final VisitQueries queries;
    private final Clock clock;

    OccasionVisits(VisitTable table, VisitQueries queries, Clock clock) {
        this.table = table;
        this.queries = queries;
        this.clock = clock;
    }

    /** The visit that stands for it: neither cancelled nor denied. */
    public Optional<VisitView> find(String occasion) {
        return queries.findFor(occasion);
    }

    /** The side that is served answered there; an answer given at the visit stands. */
    @Transactional
    public void answered(String occasion, boolean agrees, String note) {
        find(occasion)
                .filter(VisitView::awaitsAnswer)
                .ifPresent(visit -> table.answered(visit.id(), agrees, note, OffsetDateTime.now(clock)));
    }

    /** The hours were recorded there. */
    @Transactional
    public void recorded(String occasion, ServiceId service) {
        find(occasion)
                .filter(visit -> visit.service().isEmpty())
                .ifPresent(visit -> table.recorded(visit.id(), service));
    }

    /** It is arranged anew: a visit nobody has answered for is cancelled, one that took place is the team's own from now on. */
    @Transactional
    public void release(String occasion) {
        find(occasion).filter(visit -> visit.service().isEmpty()).ifPresent(visit -> {
            if (!table.cancel(visit.id(), OffsetDateTime.now(clock))) {
                table.release(visit.id());
            }
        });
    }
}
