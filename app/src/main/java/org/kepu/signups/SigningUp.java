package org.kepu.signups;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes sign-ups, with or without an account. */
@Service
public class SigningUp {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int ATTEMPTS = 5;

    private final Seats seats;
    private final SignUpRows rows;
    private final Participants participants;
    private final SignUpQueries queries;
    private final SignUpBrakes brakes;
    private final WaitingList waitingList;
    private final TransactionTemplate transaction;

    SigningUp(
            Seats seats,
            SignUpRows rows,
            Participants participants,
            SignUpQueries queries,
            SignUpBrakes brakes,
            WaitingList waitingList,
            TransactionTemplate transaction) {
        this.seats = seats;
        this.rows = rows;
        this.participants = participants;
        this.queries = queries;
        this.brakes = brakes;
        this.waitingList = waitingList;
        this.transaction = transaction;
    }

    /**
     * Signs up: with places if there are enough, else onto the waiting list. The same form sent twice answers the same sign-up.
     * Refused at the fields of {@link SignUpDraft}; at {@code mobile} if it has signed up; without a field before or after the time
     * to sign up, and if this address sent too many.
     */
    public Outcome<SignedUp> signUp(Place place, SignUpDraft draft, Viewer viewer, InetAddress from, Instant now) {
        List<Refusal> wrong = new ArrayList<>();
        if (!place.openAt(now)) {
            wrong.add(Refusal.at("", closed(place, now)));
        }
        wrong.addAll(draft.wrong(place, LocalDate.ofInstant(now, CHINA)));
        Optional<Outcome<SignedUp>> refused =
                wrong.isEmpty() ? brakes.before(from) : Optional.of(Outcome.refused(wrong));
        if (refused.isPresent()) {
            return sent(draft).map(Outcome::done).orElse(refused.get());
        }
        return enter(place, draft, viewer.account(), from, now);
    }

    private static String closed(Place place, Instant now) {
        return place.early(now) ? "signups.refusal.early" : "signups.refusal.closed";
    }

    private Outcome<SignedUp> enter(
            Place place, SignUpDraft draft, Optional<AccountId> account, InetAddress from, Instant now) {
        Optional<Seats.Left> left = seats.find(place).filter(Seats.Left::current);
        if (left.isEmpty()) {
            waitingList.refresh(place, now);
        }
        boolean maybeFree = left.map(row -> row.seats() >= draft.seats()).orElse(true);
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<SignedUp> done = i == 0 && maybeFree
                    ? insert(place, draft, false, account, from, now)
                    : insert(place, draft, true, account, from, now);
            if (done.isPresent()) {
                return Outcome.done(done.get());
            }
            Optional<SignedUp> sent = sent(draft);
            if (sent.isPresent()) {
                return Outcome.done(sent.get());
            }
            if (rows.knows(place.id(), draft.mobile())) {
                return Outcome.refused("mobile", "signups.refusal.known");
            }
        }
        throw new IllegalStateException("no free number for a sign-up of " + place.id());
    }

    private Optional<SignedUp> insert(
            Place place,
            SignUpDraft draft,
            boolean mayWait,
            Optional<AccountId> account,
            InetAddress from,
            Instant now) {
        Optional<SignedUp> done = transaction.execute(status -> {
            brakes.count(from);
            if (mayWait) {
                seats.share(place.id());
            }
            Optional<SignedUp> inserted = rows.insert(place, draft, mayWait, account, now);
            if (inserted.isEmpty()) {
                status.setRollbackOnly();
            }
            return inserted;
        });
        return done == null ? Optional.empty() : done;
    }

    /** The sign-up this form made before, if it is the same person's. */
    private Optional<SignedUp> sent(SignUpDraft draft) {
        return rows.findByForm(draft.form())
                .filter(id -> participants
                        .findMobile(id)
                        .filter(draft.mobile()::equals)
                        .isPresent())
                .map(queries::get)
                .flatMap(view -> participants
                        .findKey(view.id())
                        .map(key -> new SignedUp(view.id(), view.number(), key, view.state())));
    }
}
