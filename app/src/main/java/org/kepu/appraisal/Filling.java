package org.kepu.appraisal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.notices.ToDos;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What those appraised do: score themselves, hand in, object. */
@Service
public class Filling {

    private final AppraisalRows rows;
    private final ItemRows items;
    private final SheetRows sheets;
    private final ToDos toDos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Filling(
            AppraisalRows rows,
            ItemRows items,
            SheetRows sheets,
            ToDos toDos,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.toDos = toDos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Saves self scores; refused at {@code score-<item>} or {@code count-<item>}, and once the sheet is handed in. */
    public Outcome<SheetId> save(SheetId id, List<SelfScore> scores, AccountId by) {
        return open(id, (appraisal, sheet) -> {
            List<Told> told = told(items.list(appraisal.id()), scores);
            List<Refusal> found = new ArrayList<>();
            for (Told each : told) {
                Item item = each.item();
                AppraisalRules.check(item, each.score().score()).ifPresent(found::add);
                AppraisalRules.checkCount(item, each.score().counted()).ifPresent(found::add);
                AppraisalRules.tooLong(each.score().note(), 1000, "note-" + item.id())
                        .ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            Map<ItemId, Score> before =
                    sheets.scores(id).stream().collect(Collectors.toMap(Score::item, Function.identity()));
            for (Told each : told) {
                SelfScore score = each.score();
                Score was = before.getOrDefault(score.item(), Score.none(score.item()));
                sheets.putSelf(id, score);
                if (!Scores.same(was.self(), score.score())) {
                    rows.keep(
                            appraisal.id(),
                            Optional.of(id),
                            "SELF",
                            each.item().draft().content(),
                            Scores.text(was.self()),
                            Scores.text(score.score()),
                            "",
                            by);
                }
            }
            return Outcome.done(id);
        });
    }

    /** Hands the sheet in; refused while a base item has no self score. */
    public Outcome<SheetId> submit(SheetId id, AccountId by) {
        return open(id, (appraisal, sheet) -> {
            Map<ItemId, Optional<BigDecimal>> scored =
                    sheets.scores(id).stream().collect(Collectors.toMap(Score::item, Score::self));
            List<Refusal> missing = items.list(appraisal.id()).stream()
                    .filter(item -> item.draft().kind() == ItemKind.BASE)
                    .filter(item ->
                            scored.getOrDefault(item.id(), Optional.empty()).isEmpty())
                    .map(item -> Refusal.at("score-" + item.id(), "appraisal.refusal.unscored", item.position()))
                    .toList();
            if (!missing.isEmpty()) {
                return Outcome.refused(missing);
            }
            sheets.submit(id);
            rows.keep(appraisal.id(), Optional.of(id), "SUBMIT", "", by);
            toDos.close(Notes.selfScoreSubject(id));
            return Outcome.done(id);
        });
    }

    /** Objects to the result; refused without text, outside the days for it, and while an objection waits for its answer. */
    public Outcome<SheetId> object(SheetId id, String text, LocalDate day, AccountId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Sheet sheet = sheets.get(id);
            Appraisal appraisal = rows.lock(sheet.appraisal());
            sheet = sheets.get(id);
            boolean inTime = appraisal.state() == AppraisalState.OBJECTING
                    && appraisal
                            .objectionsUntil()
                            .filter(until -> !day.isAfter(until))
                            .isPresent();
            if (!inTime || sheet.objecting()) {
                return Outcome.<SheetId>refused("", inTime ? "appraisal.refusal.waiting" : "appraisal.refusal.notNow");
            }
            if (text.isBlank() || text.strip().length() > 1000) {
                return Outcome.<SheetId>refused("objection", "appraisal.refusal.objection");
            }
            sheets.object(id, text.strip());
            rows.keep(appraisal.id(), Optional.of(id), "OBJECT", text.strip(), by);
            toDos.open(Notes.objection(sheet, appraisal));
            return Outcome.done(id);
        }));
    }

    /** The same, today. */
    public Outcome<SheetId> object(SheetId id, String text, AccountId by) {
        return object(id, text, LocalDate.now(clock), by);
    }

    private Outcome<SheetId> open(SheetId id, Work work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(sheets.get(id).appraisal());
            Sheet sheet = sheets.get(id);
            boolean may = appraisal.state() == AppraisalState.SELF_SCORING && sheet.state() == SheetState.OPEN;
            return may ? work.on(appraisal, sheet) : Outcome.<SheetId>refused("", "appraisal.refusal.handedIn");
        }));
    }

    /** What is said about items of the appraisal that can be scored; anything else is left out. */
    private static List<Told> told(List<Item> items, List<SelfScore> scores) {
        return items.stream()
                .filter(item -> item.draft().kind() != ItemKind.VETO)
                .flatMap(item -> scores.stream()
                        .filter(score -> score.item().equals(item.id()))
                        .map(score -> new Told(item, score)))
                .toList();
    }

    private record Told(Item item, SelfScore score) {}

    private interface Work {
        Outcome<SheetId> on(Appraisal appraisal, Sheet sheet);
    }
}
