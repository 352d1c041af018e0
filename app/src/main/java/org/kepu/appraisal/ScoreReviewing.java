package org.kepu.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.notices.Message;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDos;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office does with sheets: review, send back, decide on objections. */
@Service
public class ScoreReviewing {

    private final AppraisalRows rows;
    private final ItemRows items;
    private final SheetRows sheets;
    private final ToDos toDos;
    private final Messages messages;
    private final TransactionTemplate transaction;

    ScoreReviewing(
            AppraisalRows rows,
            ItemRows items,
            SheetRows sheets,
            ToDos toDos,
            Messages messages,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.toDos = toDos;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Saves reviewed scores while the appraisal is under review, and on a sheet whose objection is open or was upheld. A score other
     * than the self score needs a comment; a veto too. Once every base and bonus item is scored, the sheet is reviewed.
     */
    public Outcome<SheetId> save(SheetId id, List<ReviewScore> scores, AccountId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(sheets.get(id).appraisal());
            Sheet sheet = sheets.get(id);
            if (!mayReview(appraisal, sheet)) {
                return Outcome.<SheetId>refused("", "appraisal.refusal.notReviewing");
            }
            List<Item> all = items.list(appraisal.id());
            Map<ItemId, Score> before =
                    sheets.scores(id).stream().collect(Collectors.toMap(Score::item, Function.identity()));
            List<Refusal> found = new ArrayList<>();
            for (ReviewScore score : scores) {
                all.stream()
                        .filter(item -> item.id().equals(score.item()))
                        .findFirst()
                        .ifPresent(item -> found.addAll(check(item, score, before)));
            }
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            for (Item item : all) {
                scores.stream()
                        .filter(score -> score.item().equals(item.id()))
                        .findFirst()
                        .ifPresent(score -> put(appraisal, id, item, score, before, by));
            }
            settle(id, all);
            return Outcome.done(id);
        }));
    }

    private static List<Refusal> check(Item item, ReviewScore score, Map<ItemId, Score> before) {
        List<Refusal> found = new ArrayList<>();
        AppraisalRules.check(item, score.score()).ifPresent(found::add);
        AppraisalRules.tooLong(score.comment(), 500, "comment-" + item.id()).ifPresent(found::add);
        Optional<java.math.BigDecimal> self =
                before.getOrDefault(item.id(), Score.none(item.id())).self();
        boolean differs = score.score().isPresent() && self.isPresent() && !Scores.same(self, score.score());
        if ((differs || score.vetoed()) && score.comment().isEmpty()) {
            found.add(Refusal.at("comment-" + item.id(), "appraisal.refusal.comment", item.position()));
        }
        return found;
    }

    private void put(
            Appraisal appraisal, SheetId id, Item item, ReviewScore score, Map<ItemId, Score> before, AccountId by) {
        Score was = before.getOrDefault(item.id(), Score.none(item.id()));
        sheets.putReview(id, score);
        String content = item.draft().content();
        if (!Scores.same(was.reviewed(), score.score())) {
            rows.keep(
                    appraisal.id(),
                    Optional.of(id),
                    "SCORE",
                    content,
                    Scores.text(was.reviewed()),
                    Scores.text(score.score()),
                    score.comment(),
                    by);
        }
        if (was.vetoed() != score.vetoed()) {
            rows.keep(
                    appraisal.id(),
                    Optional.of(id),
                    score.vetoed() ? "VETO" : "VETO_LIFTED",
                    content,
                    "",
                    "",
                    score.comment(),
                    by);
        }
    }

    private void settle(SheetId id, List<Item> all) {
        Map<ItemId, Score> scored =
                sheets.scores(id).stream().collect(Collectors.toMap(Score::item, Function.identity()));
        boolean whole = all.stream()
                .filter(item -> item.draft().kind() != ItemKind.VETO)
                .allMatch(item -> scored.getOrDefault(item.id(), Score.none(item.id()))
                        .reviewed()
                        .isPresent());
        sheets.move(id, whole ? SheetState.REVIEWED : SheetState.SUBMITTED);
    }

    /** Gives a sheet back to be filled in again, while self scoring goes on; a reason is needed. */
    public Outcome<SheetId> sendBack(SheetId id, String reason, AccountId by) {
        if (reason.isBlank() || reason.strip().length() > 1000) {
            return Outcome.refused("reason", "appraisal.refusal.reason");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(sheets.get(id).appraisal());
            Sheet sheet = sheets.get(id);
            if (appraisal.state() != AppraisalState.SELF_SCORING || sheet.state() == SheetState.OPEN) {
                return Outcome.<SheetId>refused("", "appraisal.refusal.notBack");
            }
            sheets.move(id, SheetState.OPEN);
            rows.keep(appraisal.id(), Optional.of(id), "SEND_BACK", reason.strip(), by);
            toDos.open(Notes.selfScore(sheet, appraisal));
            messages.send(new Message(
                    sheet.subject().writers(),
                    "appraisal.message.sentBack",
                    List.of(appraisal.draft().title(), reason.strip()),
                    Notes.path(id)));
            return Outcome.done(id);
        }));
    }

    /** Answers an objection. If it is upheld, the scores of the sheet can be changed until the public notice begins. */
    public Outcome<SheetId> decide(SheetId id, boolean upheld, String text, AccountId by) {
        if (text.isBlank() || text.strip().length() > 1000) {
            return Outcome.refused("decision", "appraisal.refusal.decision");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(sheets.get(id).appraisal());
            Sheet sheet = sheets.get(id);
            if (!sheet.objecting()) {
                return Outcome.<SheetId>refused("", "appraisal.refusal.noObjection");
            }
            sheets.decide(id, upheld, text.strip());
            rows.keep(appraisal.id(), Optional.of(id), upheld ? "UPHOLD" : "REJECT", text.strip(), by);
            toDos.close(Notes.objectionSubject(id));
            messages.send(new Message(
                    sheet.subject().writers(),
                    "appraisal.message.decided",
                    List.of(appraisal.draft().title()),
                    Notes.path(id)));
            return Outcome.done(id);
        }));
    }

    /** Whether scores of a sheet may be changed by the office now. */
    static boolean mayReview(Appraisal appraisal, Sheet sheet) {
        return appraisal.state() == AppraisalState.REVIEWING
                || (appraisal.state() == AppraisalState.OBJECTING
                        && (sheet.objecting() || sheet.upheld().orElse(false)));
    }
}
