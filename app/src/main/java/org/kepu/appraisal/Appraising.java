package org.kepu.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts appraisals together. Items and subjects change only while the appraisal is a draft. */
@Service
public class Appraising {

    private final AppraisalRows rows;
    private final ItemRows items;
    private final SheetRows sheets;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Appraising(
            AppraisalRows rows,
            ItemRows items,
            SheetRows sheets,
            UnitQueries units,
            AreaQueries areas,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.units = units;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins an appraisal; every member unit of the area is a subject until others are chosen. Refuses a title that another one of
     * the year has.
     *
     * @param like whose items are taken over
     */
    public Outcome<AppraisalId> create(AreaId area, AppraisalDraft draft, Optional<AppraisalId> like, AccountId by) {
        areas.get(area);
        List<Refusal> found = AppraisalRules.check(draft);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        try {
            return Outcome.done(Objects.requireNonNull(transaction.execute(status -> {
                AppraisalId id = AppraisalId.create();
                rows.insert(id, area, draft);
                like.map(rows::get)
                        .filter(other -> other.area().equals(area))
                        .ifPresent(other -> items.list(other.id())
                                .forEach(item -> items.insert(ItemId.create(), id, item.draft())));
                int position = 0;
                for (Unit unit : units.list(area)) {
                    sheets.insert(SheetId.create(), id, new Subject.OfUnit(unit.id()), unit.name(), ++position);
                }
                rows.keep(id, Optional.empty(), "CREATE", "", by);
                return id;
            })));
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("title", "appraisal.refusal.titleTaken");
        }
    }

    /** Changes title, days and cap; refused once the review began. */
    public Outcome<AppraisalId> change(AppraisalId id, AppraisalDraft draft, AccountId by) {
        List<Refusal> found = AppraisalRules.check(draft);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        try {
            return in(id, Set.of(AppraisalState.DRAFT, AppraisalState.SELF_SCORING), appraisal -> {
                rows.update(id, draft);
                rows.keep(id, Optional.empty(), "CHANGE", "", by);
                return Outcome.done(id);
            });
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("title", "appraisal.refusal.titleTaken");
        }
    }

    /** Adds an item, last. */
    public Outcome<ItemId> add(AppraisalId id, ItemDraft draft, AccountId by) {
        List<Refusal> found = AppraisalRules.check(draft);
        return found.isEmpty()
                ? inDraft(id, appraisal -> {
                    ItemId item = ItemId.create();
                    items.insert(item, id, draft);
                    rows.keep(id, Optional.empty(), "ITEM_ADDED", draft.content(), "", "", "", by);
                    return Outcome.done(item);
                })
                : Outcome.refused(found);
    }

    /** Changes an item. */
    public Outcome<ItemId> change(AppraisalId id, ItemId item, ItemDraft draft, AccountId by) {
        List<Refusal> found = AppraisalRules.check(draft);
        return found.isEmpty()
                ? inDraft(id, appraisal -> {
                    of(id, item);
                    items.update(item, draft);
                    rows.keep(id, Optional.empty(), "ITEM_CHANGED", draft.content(), "", "", "", by);
                    return Outcome.done(item);
                })
                : Outcome.refused(found);
    }

    /** Removes an item. */
    public Outcome<ItemId> remove(AppraisalId id, ItemId item, AccountId by) {
        return inDraft(id, appraisal -> {
            Item gone = of(id, item);
            items.remove(item);
            rows.keep(id, Optional.empty(), "ITEM_REMOVED", gone.draft().content(), "", "", "", by);
            return Outcome.done(item);
        });
    }

    /** Moves an item one place up; the first stays. */
    public Outcome<ItemId> moveUp(AppraisalId id, ItemId item) {
        return inDraft(id, appraisal -> {
            Item moved = of(id, item);
            items.list(id).stream()
                    .filter(other -> other.position() == moved.position() - 1)
                    .findFirst()
                    .ifPresent(other -> items.swap(moved, other));
            return Outcome.done(item);
        });
    }

    /** Says who is appraised; what lies outside the appraisal's area is left out. Refused if one that is left out has begun. */
    public Outcome<AppraisalId> choose(AppraisalId id, Set<UnitId> chosenUnits, Set<AreaId> chosenAreas, AccountId by) {
        return inDraft(id, appraisal -> {
            List<Unit> asked = units.list(appraisal.area()).stream()
                    .filter(unit -> chosenUnits.contains(unit.id()))
                    .toList();
            List<Area> counties = areas.listChildren(appraisal.area()).stream()
                    .filter(area -> chosenAreas.contains(area.id()))
                    .toList();
            List<Subject> subjects = Stream.concat(
                            asked.stream().map(unit -> new Subject.OfUnit(unit.id())),
                            counties.stream().map(area -> new Subject.OfArea(area.id())))
                    .map(Subject.class::cast)
                    .toList();
            List<Sheet> gone = sheets.list(id).stream()
                    .filter(sheet -> !subjects.contains(sheet.subject()))
                    .toList();
            Optional<Sheet> begun =
                    gone.stream().filter(sheet -> sheets.hasHistory(sheet.id())).findFirst();
            if (begun.isPresent()) {
                return Outcome.refused(
                        "", "appraisal.refusal.begun", begun.get().name());
            }
            gone.forEach(sheet -> sheets.remove(sheet.id()));
            int position = 0;
            for (Unit unit : asked) {
                sheets.insert(SheetId.create(), id, new Subject.OfUnit(unit.id()), unit.name(), ++position);
            }
            for (Area area : counties) {
                sheets.insert(SheetId.create(), id, new Subject.OfArea(area.id()), area.name(), ++position);
            }
            rows.keep(id, Optional.empty(), "SUBJECTS", "", "", Integer.toString(position), "", by);
            return Outcome.done(id);
        });
    }

    /** The year now, for a new appraisal. */
    public int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private Item of(AppraisalId id, ItemId item) {
        return items.list(id).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("item " + item));
    }

    private <T> Outcome<T> inDraft(AppraisalId id, Function<Appraisal, Outcome<T>> work) {
        return in(id, Set.of(AppraisalState.DRAFT), work);
    }

    private <T> Outcome<T> in(AppraisalId id, Set<AppraisalState> states, Function<Appraisal, Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Appraisal appraisal = rows.lock(id);
            return states.contains(appraisal.state())
                    ? work.apply(appraisal)
                    : Outcome.<T>refused("", "appraisal.refusal.locked");
        }));
    }
}
