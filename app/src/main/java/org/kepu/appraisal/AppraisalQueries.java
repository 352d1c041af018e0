package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.evidence.Totals;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Service;

/** Reads appraisals, sheets, suggestions and rankings. */
@Service
public class AppraisalQueries {

    private static final BigDecimal FEN_PER_YUAN = BigDecimal.valueOf(100);

    private final AppraisalRows rows;
    private final ItemRows items;
    private final SheetRows sheets;
    private final EvidenceQueries evidence;

    AppraisalQueries(AppraisalRows rows, ItemRows items, SheetRows sheets, EvidenceQueries evidence) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.evidence = evidence;
    }

    /** The appraisals of these areas, latest year first. */
    public List<Appraisal> list(List<AreaId> areas) {
        return rows.list(areas);
    }

    /**
     * An appraisal.
     *
     * @throws org.kepu.shared.NotFound if there is none
     */
    public Appraisal get(AppraisalId id) {
        return rows.get(id);
    }

    /** The items of an appraisal in order. */
    public List<Item> listItems(AppraisalId id) {
        return items.list(id);
    }

    /** The sheets of an appraisal: units in protocol order, then counties. */
    public List<Sheet> listSheets(AppraisalId id) {
        return sheets.list(id);
    }

    /** The sheets of these units and counties, in appraisals that were opened. */
    public List<Sheet> listSheetsOf(List<UnitId> units, List<AreaId> areas) {
        return sheets.listOf(units, areas);
    }

    /**
     * A sheet.
     *
     * @throws org.kepu.shared.NotFound if there is none
     */
    public Sheet getSheet(SheetId id) {
        return sheets.get(id);
    }

    /** The scores of a sheet by item; every item is present. */
    public Map<ItemId, Score> scores(Sheet sheet) {
        Map<ItemId, Score> scores = new HashMap<>();
        items.list(sheet.appraisal()).forEach(item -> scores.put(item.id(), Score.none(item.id())));
        sheets.scores(sheet.id()).forEach(score -> scores.put(score.item(), score));
        return scores;
    }

    /** What the scores of a sheet add up to. */
    public Result result(Appraisal appraisal, Sheet sheet) {
        return Result.of(
                items.list(appraisal.id()),
                sheets.scores(sheet.id()),
                appraisal.draft().bonusCap());
    }

    /** Every sheet with its place by total. */
    public List<Ranked> ranking(Appraisal appraisal) {
        List<Item> all = items.list(appraisal.id());
        Map<SheetId, List<Score>> scores = sheets.scoresOf(appraisal.id());
        return Ranked.rank(sheets.list(appraisal.id()).stream()
                .map(sheet -> new Ranked.Unranked(
                        sheet,
                        Result.of(
                                all,
                                scores.getOrDefault(sheet.id(), List.of()),
                                appraisal.draft().bonusCap())))
                .toList());
    }

    /**
     * What the rules of the items would give, by item: from the ledger of the year where it counts, else from what the subject
     * counted. The ledger is asked once.
     */
    public Map<ItemId, Suggestion> suggestions(Appraisal appraisal, Sheet sheet) {
        List<Item> ruled = items.list(appraisal.id()).stream()
                .filter(item -> item.draft().rule().kind() != RuleKind.NONE)
                .toList();
        List<Item> ledgered = ruled.stream()
                .filter(item -> item.draft().counted().isPresent())
                .toList();
        List<Totals> totals = evidence.totals(ledgered.stream()
                .map(item -> selection(appraisal, sheet, item.draft()))
                .toList());
        Map<ItemId, Suggestion> found = new HashMap<>();
        for (int i = 0; i < ledgered.size(); i++) {
            ItemDraft item = ledgered.get(i).draft();
            ItemId id = ledgered.get(i).id();
            Suggestion.of(item, amount(item.counted().orElseThrow(), totals.get(i)), true)
                    .ifPresent(suggestion -> found.put(id, suggestion));
        }
        Map<ItemId, Score> scores = scores(sheet);
        List<Item> own = new ArrayList<>(ruled);
        own.removeAll(ledgered);
        own.forEach(item -> Optional.ofNullable(scores.get(item.id()))
                .flatMap(Score::counted)
                .flatMap(count -> Suggestion.of(item.draft(), count, false))
                .ifPresent(suggestion -> found.put(item.id(), suggestion)));
        return found;
    }

    /** The history of an appraisal, or of one of its sheets, latest first, at most 300. */
    public List<Event> listEvents(AppraisalId appraisal, Optional<SheetId> sheet) {
        return rows.listEvents(appraisal, sheet);
    }

    /** Whether the office may change the scores of a sheet now. */
    public boolean mayReview(Appraisal appraisal, Sheet sheet) {
        return ScoreReviewing.mayReview(appraisal, sheet);
    }

    private static Selection selection(Appraisal appraisal, Sheet sheet, ItemDraft item) {
        Selection year = Selection.year(appraisal.draft().year()).ofKinds(item.kinds());
        return switch (sheet.subject()) {
            case Subject.OfUnit(UnitId unit) -> year.by(unit);
            case Subject.OfArea(AreaId area) -> year.in(area);
        };
    }

    private static BigDecimal amount(Measure measure, Totals totals) {
        BigDecimal amount = totals.of(measure);
        return measure == Measure.FEN ? amount.divide(FEN_PER_YUAN) : amount;
    }
}
