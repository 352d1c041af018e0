package org.kepu.appraisal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.Event;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.ItemId;
import org.kepu.appraisal.Ranked;
import org.kepu.appraisal.Result;
import org.kepu.appraisal.Score;
import org.kepu.appraisal.Sheet;
import org.kepu.appraisal.Suggestion;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.web.FormErrors;

/**
 * The sheet of one unit or county.
 *
 * @param maySelf whether the viewer may score it as the one appraised, now
 * @param mayReview whether the viewer may review it, now
 * @param mayBack whether the viewer may send it back, now
 * @param mayObject whether the viewer may object, now
 * @param mayDecide whether the viewer may decide on an objection, now
 * @param seesReview whether reviewed scores are shown
 * @param place its place, once results are known
 * @param cells what was typed, by field; what is there otherwise
 */
public record SheetPage(
        Appraisal appraisal,
        Sheet sheet,
        List<Item> items,
        Map<ItemId, Score> scores,
        Map<ItemId, Suggestion> suggestions,
        Result result,
        boolean maySelf,
        boolean mayReview,
        boolean mayBack,
        boolean mayObject,
        boolean mayDecide,
        boolean seesReview,
        Optional<Ranked> place,
        List<Event> events,
        Map<AccountId, String> people,
        Map<FileId, String> files,
        Map<String, String> cells,
        FormErrors errors) {

    /** The score of an item. */
    public Score score(Item item) {
        return java.util.Objects.requireNonNull(scores.get(item.id()));
    }

    /** What the rule of an item would give. */
    public Optional<Suggestion> suggestion(Item item) {
        return Optional.ofNullable(suggestions.get(item.id()));
    }

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** What a person is called. */
    public String personName(AccountId id) {
        return people.getOrDefault(id, "");
    }

    /** A number without needless zeros. */
    public static String number(java.math.BigDecimal number) {
        return Numbers.text(number);
    }
}
