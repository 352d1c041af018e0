package org.kepu.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.AreaQueries;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the ledger, inside the caller's transaction where there is one. A refusal leaves that transaction usable. Nothing is
 * ever changed or deleted: corrections are reversals, after which the same happening can be entered again.
 */
@Service
public class Ledger {

    private final EntryTable table;
    private final JointInserts joint;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ledger(EntryTable table, JointInserts joint, AreaQueries areas, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.joint = joint;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters what happened. Refused are: days to come, texts too long or with what looks like an identity card or mobile number,
     * quantities that are negative, too large or not exact, entries that count nothing (each at its field), and a source that has
     * a standing entry already ({@code evidence.refusal.twice} at {@code title}); whoever comes second waits for the first.
     * Outside a transaction, entries of several writers are committed together.
     *
     * @throws NotFound if there is no such area
     */
    public Outcome<EntryId> append(EntryDraft draft, AccountId by) {
        List<Refusal> refusals = EntryRules.check(draft, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        EntryId id = EntryId.create();
        Instant at = clock.instant();
        boolean inserted = TransactionSynchronizationManager.isActualTransactionActive()
                ? table.insert(new NewEntry(id, draft, areas.get(draft.area()).path(), by, at))
                : joint.insert(id, draft, by, at);
        return inserted ? Outcome.done(id) : twice(draft);
    }

    /**
     * Enters many inside the caller's transaction, where the paths of their areas are known already. The first that is refused
     * refuses all, and the caller rolls back.
     *
     * @param paths of the areas, one for each draft
     * @return the entries, in the order of the drafts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome<List<EntryId>> append(List<EntryDraft> drafts, List<List<AreaId>> paths, AccountId by) {
        LocalDate today = LocalDate.now(clock);
        Instant at = clock.instant();
        List<NewEntry> entries = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Refusal> refusals = EntryRules.check(drafts.get(i), today);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            entries.add(new NewEntry(EntryId.create(), drafts.get(i), paths.get(i), by, at));
        }
        Set<EntryId> inserted = table.insert(entries);
        return entries.stream()
                .filter(entry -> !inserted.contains(entry.id()))
                .findFirst()
                .<Outcome<List<EntryId>>>map(refused -> twice(refused.draft()))
                .orElseGet(() -> Outcome.done(entries.stream().map(NewEntry::id).toList()));
    }

    private static <T> Outcome<T> twice(EntryDraft draft) {
        return Outcome.refused("title", "evidence.refusal.twice", draft.title(), draft.day());
    }

    /**
     * Takes an entry back by a new entry with opposite quantities, on the same day. Refused at {@code reason} if that is missing
     * or tells personal data, and without a field if the entry is itself a reversal or was reversed already.
     *
     * @return the reversal
     * @throws NotFound if there is no such entry
     */
    @Transactional
    public Outcome<EntryId> reverse(EntryId entry, String reason, AccountId by) {
        List<Refusal> refusals = EntryRules.checkReason(reason);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        EntryId id = EntryId.create();
        if (table.insertReversal(id, entry, reason.strip(), by, clock.instant())) {
            return Outcome.done(id);
        }
        Optional<Boolean> reversal = table.isReversal(entry);
        return Outcome.refused(
                "",
                reversal.orElseThrow(() -> new NotFound("entry " + entry))
                        ? "evidence.refusal.isReversal"
                        : "evidence.refusal.reversed");
    }

    /**
     * Takes an entry back and enters it anew as it should have been, both or none; the new entry carries on the source of the
     * wrong one, whatever source the draft names. Refused is what {@link #reverse} and {@link #append} refuse.
     *
     * @return the new entry
     */
    public Outcome<EntryId> correct(EntryId wrong, EntryDraft right, String reason, AccountId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String source = table.source(wrong).orElseThrow(() -> new NotFound("entry " + wrong));
            Outcome<EntryId> outcome = reverse(wrong, reason, by);
            if (outcome instanceof Outcome.Done) {
                outcome = append(right.from(source), by);
            }
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    /**
     * Adds files that prove an entry, for example the stamped scan that came later. Files it has already are left out.
     *
     * @throws NotFound if there is no such entry
     */
    @Transactional
    public void attach(EntryId entry, List<FileId> files, AccountId by) {
        if (table.isReversal(entry).isEmpty()) {
            throw new NotFound("entry " + entry);
        }
        table.attach(entry, files, by, clock.instant());
    }

    /** What another module tells inside its transaction; what it tells wrongly is its bug and stops it. */
    @EventListener
    void on(Happening happening) {
        Outcome<EntryId> outcome = append(happening.evidence(), happening.by());
        if (outcome instanceof Outcome.Refused<EntryId>(var refusals)
                && !refusals.getFirst().key().equals("evidence.refusal.twice")) {
            throw new IllegalArgumentException("the ledger refuses " + happening + ": " + refusals);
        }
    }
}
