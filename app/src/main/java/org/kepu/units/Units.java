package org.kepu.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes units. Refusals name the fields of {@link UnitDraft}. */
@Service
public class Units {

    private final UnitQueries queries;
    private final UnitRows rows;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;

    Units(UnitQueries queries, UnitRows rows, AreaQueries areas, TransactionTemplate transaction) {
        this.queries = queries;
        this.rows = rows;
        this.areas = areas;
        this.transaction = transaction;
    }

    /** Creates a unit, last in protocol order. Refuses names and aliases that another unit of the area has or had. */
    public Outcome<UnitId> create(UnitDraft draft) {
        AreaId city = areas.get(draft.area()).city();
        return guarded(draft, () -> {
            UnitId id = UnitId.create();
            rows.insert(id, draft, city);
            call(draft, id);
            return id;
        });
    }

    /**
     * Corrects what was said about a unit; a name that was only misspelt leaves no trace. The area cannot change. Refuses what
     * {@link #create} refuses.
     */
    public Outcome<UnitId> correct(UnitId id, UnitDraft draft) {
        queries.get(id);
        return guarded(draft, () -> {
            rows.removeAliases(id, true);
            rows.update(id, draft);
            queries.listFormerNames(id).stream()
                    .flatMap(former -> Stream.of(former.name(), former.fullName()))
                    .forEach(name -> rows.addAlias(draft.area(), id, name, true));
            call(draft, id);
            return id;
        });
    }

    /**
     * Gives a unit a new name from a day on; the old one stays as it was before that day and as an alias. Refuses a day that
     * is not after the last change of name, and names of another unit.
     */
    public Outcome<UnitId> rename(UnitId id, String name, String fullName, LocalDate from) {
        Unit unit = queries.get(id);
        boolean tooEarly = Stream.concat(
                        queries.listFormerNames(id).stream()
                                .map(FormerName::validTo)
                                .limit(1),
                        unit.validFrom().stream())
                .anyMatch(day -> !from.isAfter(day));
        if (tooEarly) {
            return Outcome.refused("from", "units.refusal.renameTooEarly");
        }
        UnitDraft draft =
                new UnitDraft(unit.area(), name, fullName, unit.kind(), List.of(), unit.note(), unit.validFrom());
        return guarded(draft, () -> {
            rows.keepFormerName(unit, from);
            rows.update(id, draft);
            call(draft, id);
            return id;
        });
    }

    /**
     * Ends a unit from a day on. Its work goes to the successors: one after a merger, several after a split, none if the work
     * ends. Refuses a day before the first one of the unit and the unit itself as successor.
     */
    public Outcome<UnitId> dissolve(UnitId id, LocalDate from, List<UnitId> successors) {
        Unit unit = queries.get(id);
        if (successors.contains(id)) {
            return Outcome.refused("successor", "units.refusal.ownSuccessor");
        }
        if (unit.validFrom().filter(from::isBefore).isPresent()) {
            return Outcome.refused(
                    "from",
                    "units.refusal.dissolveBeforeStart",
                    unit.validFrom().get());
        }
        successors.forEach(queries::get);
        transaction.executeWithoutResult(status -> {
            rows.end(id, Optional.of(from));
            rows.forgetSuccessors(id);
            successors.forEach(successor -> rows.succeed(id, successor, from));
        });
        return Outcome.done(id);
    }

    /** Takes back the end of a unit and its successors. */
    public Outcome<UnitId> revive(UnitId id) {
        queries.get(id);
        transaction.executeWithoutResult(status -> {
            rows.end(id, Optional.empty());
            rows.forgetSuccessors(id);
        });
        return Outcome.done(id);
    }

    /** Sets the protocol order of an area's units; units not named keep their order behind the named ones. */
    public void reorder(AreaId area, List<UnitId> order) {
        transaction.executeWithoutResult(status -> {
            rows.lock(area);
            List<UnitId> present = queries.list(area).stream().map(Unit::id).toList();
            List<UnitId> complete = new ArrayList<>(
                    order.stream().filter(present::contains).distinct().toList());
            present.stream().filter(unit -> !complete.contains(unit)).forEach(complete::add);
            rows.sort(complete);
        });
    }

    /** Moves a unit up (negative) or down (positive) in protocol order; past either end it stays there. */
    public void move(UnitId id, int places) {
        AreaId area = queries.get(id).area();
        transaction.executeWithoutResult(status -> {
            rows.lock(area);
            List<UnitId> order =
                    new ArrayList<>(queries.list(area).stream().map(Unit::id).toList());
            int at = order.indexOf(id);
            if (at >= 0) {
                order.add(Math.clamp(at + (long) places, 0, order.size() - 1), order.remove(at));
                rows.sort(order);
            }
        });
    }

    /** Takes a unit back as if it had never been there: its time is empty. Only for what was just created. */
    void withdraw(UnitId id, LocalDate on) {
        rows.withdraw(id, on);
    }

    private void call(UnitDraft draft, UnitId id) {
        rows.addAlias(draft.area(), id, draft.name(), true);
        rows.addAlias(draft.area(), id, draft.fullName(), true);
        draft.aliases().forEach(alias -> rows.addAlias(draft.area(), id, alias, false));
    }

    private Outcome<UnitId> guarded(UnitDraft draft, Supplier<UnitId> work) {
        List<Refusal> refusals = UnitRules.check(draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        try {
            return Outcome.done(Objects.requireNonNull(transaction.execute(status -> {
                rows.lock(draft.area());
                return work.get();
            })));
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(takenNames(draft));
        }
    }

    /** Says of each name that another unit has it; asked after the database refused. */
    private List<Refusal> takenNames(UnitDraft draft) {
        List<Refusal> refusals = new ArrayList<>();
        for (UnitRules.Called called : UnitRules.calls(draft)) {
            rows.ownerOf(draft.area(), called.name())
                    .filter(owner ->
                            !owner.equals(draft.name()) || called.field().equals("name"))
                    .ifPresent(owner ->
                            refusals.add(Refusal.at(called.field(), "units.refusal.nameTaken", called.name(), owner)));
        }
        return refusals.isEmpty() ? List.of(Refusal.at("name", "units.refusal.taken")) : refusals;
    }
}
