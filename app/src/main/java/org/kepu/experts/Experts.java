package org.kepu.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers experts, keeps what is said about them and what they declare. */
@Service
public class Experts {

    private final ExpertTable table;
    private final ExpertQueries queries;
    private final ExpertNames names;
    private final AreaQueries areas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Experts(
            ExpertTable table,
            ExpertQueries queries,
            ExpertNames names,
            AreaQueries areas,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.names = names;
        this.areas = areas;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an expert with an area. Refused, each at its field, are a name, phone or organisation that is none, a missing
     * discipline or consent, days to come, and texts too long.
     *
     * @throws NotFound if there is no such area
     */
    @Transactional
    public Outcome<ExpertId> register(AreaId area, ExpertDraft draft, Viewer by) {
        List<Refusal> refusals = ExpertRules.check(draft, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        ExpertId id = ExpertId.create();
        table.insert(
                id,
                areas.get(area),
                draft,
                OffsetDateTime.now(clock),
                by.account().orElseThrow());
        names.keep(area, id, draft);
        events.publishEvent(new Deed(by, "experts.registered", "expert " + id));
        return Outcome.done(id);
    }

    /** Changes what is said about an expert who has not retired; refused is what {@link #register} refuses. */
    @Transactional
    public Outcome<ExpertId> edit(ExpertId id, ExpertDraft draft, Viewer by) {
        List<Refusal> refusals = ExpertRules.check(draft, LocalDate.now(clock));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!table.update(id, draft)) {
            return Outcome.refused("", "experts.refusal.retired");
        }
        names.keep(queries.get(id).area(), id, draft);
        events.publishEvent(new Deed(by, "experts.edited", "expert " + id));
        return Outcome.done(id);
    }

    /**
     * Takes an expert out of the lists today.
     *
     * @param erase whether the person asks that name, phone, titles and topics be erased
     */
    @Transactional
    public Outcome<ExpertId> retire(ExpertId id, boolean erase, Viewer by) {
        ExpertView expert = queries.get(id);
        boolean retired = table.retire(id, LocalDate.now(clock));
        if (!retired && (!erase || expert.erased())) {
            return Outcome.refused("", "experts.refusal.retired");
        }
        if (erase) {
            names.erase(id);
            table.erased(id, OffsetDateTime.now(clock));
        }
        events.publishEvent(new Deed(by, erase ? "experts.erased" : "experts.ended", "expert " + id));
        return Outcome.done(id);
    }

    /** Keeps a declaration; refused at its field are a text too short or long, a missing first day, and days in the wrong order. */
    @Transactional
    public Outcome<ExpertId> declare(ExpertId id, ConflictDraft draft, Viewer by) {
        List<Refusal> found = new ArrayList<>();
        if (draft.text().length() < 2 || draft.text().length() > 300) {
            found.add(Refusal.at("text", "experts.refusal.conflict"));
        }
        if (draft.from().isEmpty()) {
            found.add(Refusal.at("from", "imports.cell.required"));
        } else if (draft.to().filter(draft.from().get()::isAfter).isPresent()) {
            found.add(Refusal.at("to", "experts.refusal.order"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        table.declare(id, draft, OffsetDateTime.now(clock), by.account().orElseThrow());
        events.publishEvent(new Deed(by, "experts.declared", "expert " + id));
        return Outcome.done(id);
    }

    /** Ends a declaration today; refused if it has ended, or is not one of this expert's. */
    @Transactional
    public Outcome<ExpertId> end(ExpertId id, UUID conflict, Viewer by) {
        if (!table.end(id, conflict, LocalDate.now(clock))) {
            return Outcome.refused("", "experts.refusal.ended");
        }
        events.publishEvent(new Deed(by, "experts.conflict.ended", "expert " + id));
        return Outcome.done(id);
    }
}
