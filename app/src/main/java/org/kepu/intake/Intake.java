package org.kepu.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Viewer;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.plan.Adoption;
import org.kepu.plan.ClauseId;
import org.kepu.plan.EditionReason;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanView;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings documents in, starts corrections and next periods as drafts, and adopts drafts. */
@Service
public class Intake {

    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 20L << 20;

    private final ImportRows imports;
    private final Revisions revisions;
    private final FileStore files;
    private final PlanQueries plans;
    private final Planning planning;
    private final ReadingQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            ImportRows imports,
            Revisions revisions,
            FileStore files,
            PlanQueries plans,
            Planning planning,
            ReadingQueue queue,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.revisions = revisions;
        this.files = files;
        this.plans = plans;
        this.planning = planning;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a document in and has it read in the background. Refuses more than {@link #LARGEST} bytes at {@code file}. */
    public Outcome<ImportId> upload(AreaId area, String name, InputStream content, Viewer by) {
        Outcome<ImportId> outcome = Objects.requireNonNull(transaction.execute(status -> switch (files.store(
                name, content, LARGEST, by.account())) {
            case Outcome.Refused<StoredFile>(var refusals) -> Outcome.<ImportId>refused(refusals);
            case Outcome.Done<StoredFile>(StoredFile file) -> {
                ImportId id = ImportId.create();
                insert(
                        new ImportRows.Fresh(
                                id,
                                area,
                                EditionReason.DOCUMENT,
                                file.name(),
                                Optional.of(file.id()),
                                Optional.empty(),
                                Optional.empty()),
                        by);
                yield Outcome.done(id);
            }
        }));
        queue.wake();
        return outcome;
    }

    /** Starts a draft that says what the plan says, to be corrected. Refused for a closed plan. */
    public Outcome<ImportId> correct(PlanId id, Viewer by) {
        PlanView plan = plans.get(id);
        if (plan.summary().status() == PlanStatus.CLOSED) {
            return Outcome.refused("", "plan.refusal.closed");
        }
        return Outcome.done(start(
                new ImportRows.Fresh(
                        ImportId.create(),
                        plan.summary().area(),
                        EditionReason.CORRECTION,
                        plan.summary().title(),
                        plan.source(),
                        Optional.of(new ImportView.Base(id, plan.edition())),
                        Optional.empty()),
                PlanDraft.of(plan),
                by));
    }

    /**
     * Starts the draft of the next period: the chosen clauses with their units and descent, indicators without figures.
     *
     * <p>Refuses a period that overlaps the plan's ({@code from}) and one the area already has a plan for.
     */
    public Outcome<ImportId> startNext(PlanId id, PlanPeriod period, Set<ClauseId> carried, Viewer by) {
        PlanView plan = plans.get(id);
        if (period.from() <= plan.summary().period().to()) {
            return Outcome.refused(
                    "from", "intake.refusal.nextOverlaps", plan.summary().period());
        }
        if (plans.find(plan.summary().area(), period).isPresent()) {
            return Outcome.refused("from", "intake.refusal.nextExists", period);
        }
        return Outcome.done(start(
                new ImportRows.Fresh(
                        ImportId.create(),
                        plan.summary().area(),
                        EditionReason.NEXT_PERIOD,
                        NextPeriod.title(plan, period),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id)),
                NextPeriod.draft(plan, period, carried),
                by));
    }

    private ImportId start(ImportRows.Fresh fresh, PlanDraft draft, Viewer by) {
        transaction.executeWithoutResult(status -> {
            insert(fresh, by);
            revisions.add(fresh.id(), 1, draft, "intake.did.start", "", by, OffsetDateTime.now(clock));
            imports.reviewed(fresh.id(), "[]");
        });
        return fresh.id();
    }

    private void insert(ImportRows.Fresh fresh, Viewer by) {
        imports.insert(fresh, by, OffsetDateTime.now(clock));
    }

    /**
     * Makes the draft a plan or a new edition of one, all in one transaction. Doing it again gives the same plan.
     *
     * @param version the revision the person saw; refused if somebody corrected the draft since
     */
    public Outcome<PlanId> adopt(ImportId id, int version, Viewer by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<PlanId> outcome =
                    adoptLocked(imports.lock(id).orElseThrow(() -> new NotFound("import " + id)), version, by);
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<PlanId> adoptLocked(ImportView about, int version, Viewer by) {
        if (about.adopted().isPresent()) {
            return Outcome.done(about.adopted().get());
        }
        if (!about.status().isOpen()) {
            return Outcome.refused("", "intake.refusal.notOpen");
        }
        if (about.version() != version) {
            return Outcome.refused("", "intake.refusal.corrected");
        }
        Outcome<PlanId> outcome = planning.adopt(new Adoption(
                about.area(),
                revisions.draft(about.id(), version),
                about.reason(),
                about.id().value(),
                about.base().map(ImportView.Base::edition),
                about.predecessor(),
                about.file(),
                by.account()));
        if (outcome instanceof Outcome.Done<PlanId>(PlanId plan)) {
            imports.adopted(about.id(), plan);
        }
        return outcome;
    }

    /** Gives an import up; what was read stays in the store. Refused once it is adopted or while it is read. */
    public Outcome<ImportId> discard(ImportId id) {
        return imports.discard(id) ? Outcome.done(id) : Outcome.refused("", "intake.refusal.notOpen");
    }

    /**
     * An import without its draft.
     *
     * @throws NotFound if there is none
     */
    public ImportView get(ImportId id) {
        return imports.find(id).orElseThrow(() -> new NotFound("import " + id));
    }

    /** The latest imports of these areas, newest first, without those given up. */
    public List<ImportView> list(List<AreaId> areas) {
        return imports.list(areas, 50);
    }
}
