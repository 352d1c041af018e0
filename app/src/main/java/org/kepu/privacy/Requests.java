package org.kepu.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.calendar.WorkingDays;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Making and answering requests. A security administrator answers, in writing, within fifteen working days. */
@Service
public class Requests {

    /** Working days for an answer. */
    public static final int DAYS = 15;

    /** The longest request or answer. */
    public static final int LONGEST = 1_000;

    private final RequestTable table;
    private final Placements placements;
    private final WorkingDays workingDays;
    private final PersonalData personal;
    private final Accounts accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Requests(
            RequestTable table,
            Placements placements,
            WorkingDays workingDays,
            PersonalData personal,
            Accounts accounts,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.table = table;
        this.placements = placements;
        this.workingDays = workingDays;
        this.personal = personal;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Makes a request about one's own data. Refused at {@code kind} or {@code text}. */
    public Outcome<RequestId> make(Viewer person, Optional<RequestKind> kind, String text) {
        if (kind.isEmpty()) {
            return Outcome.refused("kind", "privacy.kind.missing");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return Outcome.refused("text", "privacy.text.length", LONGEST);
        }
        AccountId account = person.account().orElseThrow();
        RequestId id = RequestId.create();
        Placement place = placements.find(new Scope.Own(account)).orElseThrow(() -> new NotFound("account " + account));
        LocalDate due = workingDays.plus(LocalDate.now(clock), DAYS);
        transaction.executeWithoutResult(_ -> {
            table.insert(id, account, kind.get(), text.strip(), OffsetDateTime.now(clock), due, place);
            events.publishEvent(PrivacyEvent.of(
                    person, "privacy.requested", id.toString(), kind.get().name()));
        });
        return Outcome.done(id);
    }

    /**
     * Answers a request; granting a deletion removes what reaches the person. Refused at {@code answer} without words, and as a
     * whole if it was answered meanwhile or the account to be emptied is still in use.
     */
    public Outcome<RequestId> answer(Viewer by, RequestId id, boolean grant, String answer) {
        RequestView request = table.find(reach(by), id).orElseThrow(() -> new NotFound("request " + id));
        if (answer.isBlank() || answer.length() > LONGEST) {
            return Outcome.refused("answer", "privacy.text.length", LONGEST);
        }
        boolean deletes = grant && request.kind() == RequestKind.DELETION;
        if (deletes && accounts.findViewer(request.person()).isPresent()) {
            return Outcome.refused("", "privacy.stillInUse");
        }
        RequestState state = grant ? RequestState.GRANTED : RequestState.REFUSED;
        return transaction.execute(_ -> {
            if (!table.answer(reach(by), id, state, answer.strip(), by, OffsetDateTime.now(clock))) {
                return Outcome.refused("", "privacy.answeredMeanwhile");
            }
            if (deletes) {
                personal.removeAll(Reach.everything(), request.person());
            }
            events.publishEvent(PrivacyEvent.of(by, "privacy.answered", id.toString(), state.name()));
            return Outcome.done(id);
        });
    }

    static Reach reach(Viewer by) {
        return Reach.of(by, Role.SECURITY_ADMIN, Role.AUDITOR);
    }
}
