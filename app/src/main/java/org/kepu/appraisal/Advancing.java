package org.kepu.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kepu.calendar.WorkingDays;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDos;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an appraisal from step to step, and tells those whose turn it is. */
@Service
public class Advancing {

    private final AppraisalRows rows;
    private final ItemRows items;
    private final SheetRows sheets;
    private final WorkingDays days;
    private final ToDos toDos;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Advancing(
            AppraisalRows rows,
            ItemRows items,
            SheetRows sheets,
            WorkingDays days,
            ToDos toDos,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.days = days;
        this.toDos = toDos;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a step on this day. Refused if the appraisal stands elsewhere, a reason is missing, or something is still open. */
    public Outcome<AppraisalId> take(AppraisalId id, AppraisalStep step, String reason, LocalDate day, AccountId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(id);
            Optional<Outcome<AppraisalId>> refused = refusal(appraisal, step, reason.strip(), day);
            if (refused.isPresent()) {
                return refused.get();
            }
            rows.move(id, step.to());
            rows.keep(id, Optional.empty(), step.name(), reason.strip(), by);
            follow(appraisal, step, day);
            return Outcome.done(id);
        }));
    }

    /** The same, today. */
    public Outcome<AppraisalId> take(AppraisalId id, AppraisalStep step, String reason, AccountId by) {
        return take(id, step, reason, LocalDate.now(clock), by);
    }

    private Optional<Outcome<AppraisalId>> refusal(
            Appraisal appraisal, AppraisalStep step, String reason, LocalDate day) {
        if (appraisal.state() != step.from()) {
            return Optional.of(Outcome.refused("", "appraisal.refusal.state"));
        }
        if (step.needsReason() && (reason.isEmpty() || reason.length() > 1000)) {
            return Optional.of(Outcome.refused("reason", "appraisal.refusal.reason"));
        }
        List<Sheet> all = sheets.list(appraisal.id());
        return switch (step) {
            case OPEN ->
                items.list(appraisal.id()).isEmpty() || all.isEmpty()
                        ? refuse("appraisal.refusal.empty")
                        : Optional.empty();
            case REDRAFT ->
                all.stream().anyMatch(sheet -> sheet.state() != SheetState.OPEN)
                        ? refuse("appraisal.refusal.submitted")
                        : Optional.empty();
            case ANNOUNCE ->
                all.stream()
                        .filter(sheet -> sheet.state() != SheetState.REVIEWED)
                        .findFirst()
                        .map(sheet -> Outcome.refused("", "appraisal.refusal.unreviewed", sheet.name()));
            case PUBLISH -> {
                if (appraisal
                        .objectionsUntil()
                        .filter(until -> !day.isAfter(until))
                        .isPresent()) {
                    yield Optional.of(Outcome.refused(
                            "",
                            "appraisal.refusal.objectionsOpen",
                            appraisal.objectionsUntil().get().toString()));
                }
                yield all.stream()
                        .filter(Sheet::objecting)
                        .findFirst()
                        .map(sheet -> Outcome.refused("", "appraisal.refusal.undecided", sheet.name()));
            }
            case FINISH ->
                appraisal.noticeUntil().filter(until -> !day.isAfter(until)).isPresent()
                        ? Optional.of(Outcome.refused(
                                "",
                                "appraisal.refusal.noticeOpen",
                                appraisal.noticeUntil().orElseThrow().toString()))
                        : Optional.empty();
            case REVIEW, REOPEN, REVIEW_AGAIN, STOP -> Optional.empty();
        };
    }

    private static Optional<Outcome<AppraisalId>> refuse(String key) {
        return Optional.of(Outcome.refused("", key));
    }

    private void follow(Appraisal appraisal, AppraisalStep step, LocalDate day) {
        List<Sheet> all = sheets.list(appraisal.id());
        String title = appraisal.draft().title();
        switch (step) {
            case OPEN, REOPEN -> {
                all.stream()
                        .filter(sheet -> sheet.state() == SheetState.REVIEWED)
                        .forEach(sheet -> sheets.move(sheet.id(), SheetState.SUBMITTED));
                toDos.open(all.stream()
                        .filter(sheet -> sheet.state() == SheetState.OPEN)
                        .map(sheet -> Notes.selfScore(sheet, appraisal))
                        .toList());
            }
            case REDRAFT, REVIEW -> all.forEach(sheet -> toDos.close(Notes.selfScoreSubject(sheet.id())));
            case ANNOUNCE -> {
                rows.setObjections(
                        appraisal.id(), days.plus(day, appraisal.draft().objectionDays()));
                all.forEach(sheet -> messages.send(new Message(
                        sheet.subject().writers(),
                        "appraisal.message.announced",
                        List.of(title),
                        Notes.path(sheet.id()))));
            }
            case PUBLISH -> {
                rows.setNotice(
                        appraisal.id(), day, days.plus(day, appraisal.draft().noticeDays()));
                all.forEach(sheet -> messages.send(new Message(
                        sheet.subject().writers(),
                        "appraisal.message.published",
                        List.of(title),
                        "/appraisal-results/" + appraisal.id())));
            }
            case REVIEW_AGAIN, STOP, FINISH -> {}
        }
    }
}
