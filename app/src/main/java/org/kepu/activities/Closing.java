package org.kepu.activities;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Ledger;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes activities: their figures go into the ledger, one entry for each session, and are taken back from there to be corrected. */
@Service
public class Closing {

    private final ActivityQueries queries;
    private final ResultQueries results;
    private final ActivitySteps steps;
    private final ActivityRows rows;
    private final ResultRows resultRows;
    private final EvidenceQueries evidence;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Closing(
            ActivityQueries queries,
            ResultQueries results,
            ActivitySteps steps,
            ActivityRows rows,
            ResultRows resultRows,
            EvidenceQueries evidence,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.queries = queries;
        this.results = results;
        this.steps = steps;
        this.rows = rows;
        this.resultRows = resultRows;
        this.evidence = evidence;
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether all its sessions are over, called off ones aside. */
    public boolean ready(List<SessionView> sessions) {
        List<SessionView> held =
                sessions.stream().filter(session -> !session.calledOff()).toList();
        return !held.isEmpty() && held.stream().allMatch(session -> session.over(clock.instant()));
    }

    /** The pages of the entries that stand in the ledger for these sessions. */
    public Map<SessionId, String> listEntries(List<SessionView> sessions) {
        Map<SessionId, String> entries = new LinkedHashMap<>();
        sessions.stream()
                .filter(session -> !session.calledOff())
                .forEach(session -> evidence.findBySource(HeldSession.source(session.id()))
                        .ifPresent(entry -> entries.put(session.id(), "/evidence/" + entry.id())));
        return entries;
    }

    /**
     * Closes an activity and tells the ledger of each session. Refused from another state, to others than its keepers, while a session
     * is to come, for a session nobody came to (at its first audience), and without a word about the result.
     *
     * @throws NotFound if there is no such activity
     */
    public Outcome<ActivityView> close(ActivityId id, ClosingDraft draft, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            ActivityView activity = queries.lock(id);
            List<Refusal> wrong = new ArrayList<>(steps.wrong(activity, ActivityStep.CLOSE, "", viewer));
            List<SessionView> sessions = queries.listSessions(id);
            if (wrong.isEmpty() && !ready(sessions)) {
                wrong.add(Refusal.at("", "activities.refusal.notOver"));
            }
            wrong.addAll(draft.wrong());
            Map<SessionView, SessionResult> came = came(activity, sessions, draft);
            came.forEach((session, result) -> {
                if (result.onSite() + result.online() == 0 && draft.unread().isEmpty()) {
                    wrong.add(Refusal.at(nobody(activity, session), "activities.refusal.nobody"));
                }
            });
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            write(activity, came, draft, viewer);
            return Outcome.done(queries.get(id));
        }));
    }

    private static String nobody(ActivityView activity, SessionView session) {
        return activity.place().attendance().onSite()
                ? ClosingDraft.field(
                        session.id(),
                        activity.audiences().stream().sorted().findFirst().orElse(Audience.GENERAL))
                : ClosingDraft.field(session.id());
    }

    private Map<SessionView, SessionResult> came(
            ActivityView activity, List<SessionView> sessions, ClosingDraft draft) {
        Map<SessionId, Map<Audience, Integer>> checkedIn = results.listCheckedIn(activity.id());
        Map<SessionView, SessionResult> came = new LinkedHashMap<>();
        sessions.stream()
                .filter(session -> !session.calledOff())
                .forEach(session ->
                        came.put(session, draft.result(session.id(), checkedIn.getOrDefault(session.id(), Map.of()))));
        return came;
    }

    private void write(ActivityView activity, Map<SessionView, SessionResult> came, ClosingDraft draft, Viewer viewer) {
        AccountId by = viewer.account().orElseThrow(() -> new NotFound("account"));
        rows.costs(activity.id(), draft.costs());
        resultRows.outcome(activity.id(), draft, clock.instant());
        long fen = draft.costs().values().stream().mapToLong(Long::longValue).sum();
        for (var session : came.entrySet()) {
            resultRows.result(activity, session.getKey(), session.getValue());
            events.publishEvent(HeldSession.of(activity, session.getKey(), session.getValue(), fen, draft.files(), by));
            fen = 0;
        }
        steps.move(activity, ActivityStep.CLOSE, "", Optional.empty(), viewer);
    }

    /**
     * Opens a closed activity again, to correct it: its entries in the ledger are reversed, its figures stay to begin from. Refused
     * from another state, to others than its keepers, and without a reason the ledger takes, at {@code reason}.
     *
     * @throws NotFound if there is no such activity
     */
    public Outcome<ActivityView> reopen(ActivityId id, String reason, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ActivityView activity = queries.lock(id);
            List<Refusal> wrong = steps.wrong(activity, ActivityStep.REOPEN, reason.strip(), viewer);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            AccountId by = viewer.account().orElseThrow(() -> new NotFound("account"));
            for (SessionView session : queries.listSessions(id)) {
                Optional<EntryId> entry =
                        evidence.findBySource(HeldSession.source(session.id())).map(found -> found.id());
                if (entry.isPresent()
                        && ledger.reverse(entry.get(), reason, by) instanceof Outcome.Refused<EntryId>(var refusals)) {
                    status.setRollbackOnly();
                    return Outcome.refused(refusals);
                }
            }
            steps.move(activity, ActivityStep.REOPEN, reason.strip(), Optional.empty(), viewer);
            return Outcome.done(queries.get(id));
        }));
    }
}
