package org.kepu.signups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives places up and moves the waiting list up. Free places are offered to the first who waits and for whom they suffice: a group
 * that needs more than are free keeps its turn, but does not keep places empty.
 */
@Service
public class WaitingList {

    private final Seats seats;
    private final SignUpRows rows;
    private final SignUpNotices notices;
    private final TransactionTemplate transaction;

    WaitingList(Seats seats, SignUpRows rows, SignUpNotices notices, TransactionTemplate transaction) {
        this.seats = seats;
        this.rows = rows;
        this.notices = notices;
        this.transaction = transaction;
    }

    /**
     * Gives a sign-up up, offered places too, and offers the places to the next in the same transaction. Doing it again changes
     * nothing. Refused without a field once the activity has begun.
     *
     * @throws NotFound if there is no such sign-up
     */
    public Outcome<SignUpState> cancel(SignUpId id, Instant now) {
        PlaceId place = rows.findPlace(id).orElseThrow(() -> new NotFound("sign-up " + id));
        return done(transaction.execute(_ -> {
            seats.alone(place);
            Seats.Left left = seats.find(place).orElseThrow();
            SignUpRows.Row row = rows.lock(id).orElseThrow();
            if (!row.state().lives()) {
                return Outcome.done(row.state());
            }
            if (!left.starts().isAfter(now)) {
                return Outcome.refused("", "signups.refusal.begun");
            }
            rows.move(id, SignUpState.CANCELLED, Optional.empty(), now);
            if (row.state().seated()) {
                seats.free(place, row.seats());
                offer(place, now);
            }
            return Outcome.done(SignUpState.CANCELLED);
        }));
    }

    /**
     * Takes an offered place. Doing it again changes nothing. Refused without a field if the time to reply is over or nothing is
     * offered.
     *
     * @throws NotFound if there is no such sign-up
     */
    public Outcome<SignUpState> accept(SignUpId id, Instant now) {
        PlaceId place = rows.findPlace(id).orElseThrow(() -> new NotFound("sign-up " + id));
        look(place, now);
        return done(transaction.execute(_ -> {
            SignUpRows.Row row = rows.lock(id).orElseThrow();
            return switch (row.state()) {
                case CONFIRMED -> Outcome.done(SignUpState.CONFIRMED);
                case OFFERED -> {
                    rows.move(id, SignUpState.CONFIRMED, Optional.empty(), now);
                    yield Outcome.done(SignUpState.CONFIRMED);
                }
                case WAITING -> Outcome.refused("", "signups.refusal.notOffered");
                case CANCELLED -> Outcome.refused("", "signups.refusal.cancelled");
                case LAPSED -> Outcome.refused("", "signups.refusal.lapsed");
            };
        }));
    }

    /** Lets offers lapse whose time is over and offers what is free. */
    public void look(PlaceId place, Instant now) {
        transaction.executeWithoutResult(_ -> {
            seats.alone(place);
            List<SignUpRows.Row> overdue = rows.listOverdue(place, now);
            for (SignUpRows.Row row : overdue) {
                rows.move(row.id(), SignUpState.LAPSED, Optional.empty(), now);
                seats.free(place, row.seats());
                notices.lapsed(row.id());
            }
            offer(place, now);
        });
    }

    /** Brings the places up to date with the activity, and offers those that were added. */
    public void refresh(Place place, Instant now) {
        transaction.executeWithoutResult(_ -> {
            seats.alone(place.id());
            seats.keep(place, now);
            offer(place.id(), now);
        });
    }

    private void offer(PlaceId place, Instant now) {
        Optional<Seats.Left> left = seats.find(place).filter(Seats.Left::stands);
        Optional<Instant> until = left.flatMap(row -> ReplyTime.until(now, row.starts()));
        if (until.isEmpty()) {
            return;
        }
        int free = left.orElseThrow().seats();
        while (free > 0) {
            Optional<SignUpRows.Row> next = rows.findNext(place, free);
            if (next.isEmpty() || !seats.take(place, next.get().seats())) {
                return;
            }
            rows.move(next.get().id(), SignUpState.OFFERED, until, now);
            notices.offered(next.get().id());
            free -= next.get().seats();
        }
    }

    private static Outcome<SignUpState> done(@org.jspecify.annotations.Nullable Outcome<SignUpState> outcome) {
        return java.util.Objects.requireNonNull(outcome);
    }
}
