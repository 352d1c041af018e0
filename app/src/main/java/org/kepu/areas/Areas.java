package org.kepu.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Constraint;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the tree of areas. Every command keeps what was before as a revision, under the account that acts (empty: the
 * installation itself). Refusals name the fields of {@link AreaDraft}, a seat's are {@code latitude} and {@code longitude}.
 */
@Service
public class Areas {

    private final AreaQueries queries;
    private final AreaRows rows;
    private final TransactionTemplate transaction;

    Areas(AreaQueries queries, AreaRows rows, TransactionTemplate transaction) {
        this.queries = queries;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Creates an area. Refuses a code that is taken, a second sibling of the same name, a kind that does not fit the parent. */
    public Outcome<AreaId> create(AreaDraft draft, Optional<AccountId> by) {
        Optional<Area> parent = draft.parent().map(queries::get);
        return guarded(AreaRules.check(draft, parent), () -> {
            AreaId id = AreaId.create();
            List<AreaId> path = new ArrayList<>(parent.map(Area::path).orElse(List.of()));
            path.add(id);
            rows.insert(id, parent.map(above -> coded(draft, above)).orElse(draft), path);
            rows.record(id, "CREATED", by);
            return Outcome.done(id);
        });
    }

    /** Changes an area; moving it takes along all below. Refuses what {@link #create} refuses and a kind that its children do not fit. */
    public Outcome<AreaId> change(AreaId id, AreaDraft draft, Optional<AccountId> by) {
        Area before = queries.get(id);
        Optional<Area> parent = draft.parent().map(queries::get);
        List<Refusal> refusals = AreaRules.check(draft, parent);
        boolean tooLow = queries.listChildren(id).stream()
                .anyMatch(child -> !child.kind().level().fitsInto(draft.kind().level()));
        if (tooLow) {
            refusals.add(Refusal.at("kind", "areas.refusal.kindOverChildren"));
        }
        if (draft.countedIn().filter(id::equals).isPresent()) {
            refusals.add(Refusal.at("countedIn", "areas.refusal.countedInItself"));
        }
        return guarded(refusals, () -> {
            rows.record(id, "CHANGED", by);
            rows.update(id, draft.code().isEmpty() ? draft.withCode(before.code()) : draft);
            List<AreaId> path = new ArrayList<>(parent.map(Area::path).orElse(List.of()));
            path.add(id);
            if (!path.equals(before.path())) {
                rows.move(before, path);
            }
            return Outcome.done(id);
        });
    }

    /**
     * Ends an area: from this day it no longer exists, but old records keep it. Refuses while areas below exist, and a day
     * before its first.
     */
    public Outcome<AreaId> close(AreaId id, LocalDate from, Optional<AccountId> by) {
        Area area = queries.get(id);
        int below = queries.listChildren(id).size();
        if (below > 0) {
            return Outcome.refused("validTo", "areas.refusal.closeWithChildren", area.name(), below);
        }
        if (area.validFrom().filter(from::isBefore).isPresent()) {
            return Outcome.refused(
                    "validTo",
                    "areas.refusal.closeBeforeStart",
                    area.validFrom().get());
        }
        return guarded(List.of(), () -> {
            rows.record(id, "CLOSED", by);
            rows.end(id, Optional.of(from));
            return Outcome.done(id);
        });
    }

    /**
     * Takes back the end of an area. Refuses when a sibling bears its name by now, and while the area above does not exist.
     */
    public Outcome<AreaId> reopen(AreaId id, Optional<AccountId> by) {
        boolean orphan = queries.get(id)
                .parent()
                .map(queries::get)
                .flatMap(Area::validTo)
                .isPresent();
        if (orphan) {
            return Outcome.refused("", "areas.refusal.reopenWithoutParent");
        }
        return guarded(List.of(), () -> {
            rows.record(id, "REOPENED", by);
            rows.end(id, Optional.empty());
            return Outcome.done(id);
        });
    }

    /** Takes an area back as if it had never been there: its time is empty from now on. Only for what was just created. */
    void withdraw(AreaId id, LocalDate on, Optional<AccountId> by) {
        rows.record(id, "WITHDRAWN", by);
        rows.withdraw(id, on);
    }

    private AreaDraft coded(AreaDraft draft, Area parent) {
        return draft.code().isEmpty() ? draft.withCode(rows.freeCode(parent.code())) : draft;
    }

    private Outcome<AreaId> guarded(List<Refusal> refusals, Supplier<Outcome<AreaId>> work) {
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        try {
            return transaction.execute(status -> work.get());
        } catch (DuplicateKeyException taken) {
            return switch (Constraint.violatedBy(taken)) {
                case "area_code_key" -> Outcome.refused("code", "areas.refusal.codeTaken");
                case "area_gb_code_key" -> Outcome.refused("gbCode", "areas.refusal.gbCodeTaken");
                case "area_name_among_siblings" -> Outcome.refused("name", "areas.refusal.nameTaken");
                default -> throw taken;
            };
        }
    }
}
