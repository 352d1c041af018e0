package org.kepu.spreadsheets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports in three steps: try, confirm, and undo if it was a mistake. Only who tried a file sees it and may confirm it. */
@Service
public class Imports {

    private final Map<String, SheetImport> kinds;
    private final Spreadsheets spreadsheets;
    private final ImportRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ObjectProvider<SheetImport> kinds,
            Spreadsheets spreadsheets,
            ImportRuns runs,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds.stream()
                .collect(Collectors.toUnmodifiableMap(kind -> kind.form().id(), Function.identity()));
        this.spreadsheets = spreadsheets;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The kind of sheet with this id; {@link NotFound} if there is none. */
    public SheetForm getForm(String form) {
        return kind(form).form();
    }

    /**
     * Tries a file: reads it and keeps, with what would happen, until somebody confirms. Nothing else changes. Refused at the
     * field {@code file} if the file cannot be read, see {@link Spreadsheets#read}.
     */
    public Outcome<ImportId> attempt(
            String form, Upload upload, Map<String, String> options, Viewer viewer, Locale locale) {
        SheetImport kind = kind(form);
        requireAllowed(kind, options, viewer);
        return switch (spreadsheets.read(upload, kind.form(), locale)) {
            case Outcome.Refused<SheetTable>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<SheetTable>(var table) -> {
                ImportRun run = new ImportRun(
                        ImportId.create(),
                        form,
                        options,
                        upload.name(),
                        sha256(upload.content()),
                        ImportStatus.CHECKED,
                        OffsetDateTime.now(clock),
                        viewer.account().orElseThrow(() -> new NotFound("importer")),
                        table.ignored(),
                        table.rows(),
                        ImportRun.storable(kind.check(table.rows(), options)),
                        "");
                runs.add(run);
                yield Outcome.done(run.id());
            }
        };
    }

    /** One import of the viewer's; {@link NotFound} also for those of others. */
    public ImportView get(ImportId id, Viewer viewer) {
        ImportRun run = own(runs.find(id), viewer);
        SheetImport kind = kind(run.form());
        return new ImportView(
                id,
                kind.form(),
                run.status(),
                run.fileName(),
                run.createdAt(),
                run.ignored(),
                run.verdicts(),
                kind.divisible(run.options()),
                kind.back(run.options()));
    }

    /** The wrong rows of an import, as they were filled in; empty once it is confirmed. */
    List<SheetRow> wrongRows(ImportId id, Viewer viewer) {
        ImportRun run = own(runs.find(id), viewer);
        List<SheetRow> good = run.goodRows();
        return run.rows().stream().filter(row -> !good.contains(row)).toList();
    }

    /**
     * Carries an import out: exactly the rows that were checked, without the wrong ones. Refused if it was decided already, if
     * nothing is left to do, and if by now something else would happen than what was shown; then what is shown is made new.
     */
    public Outcome<ImportId> confirm(ImportId id, Viewer viewer) {
        return decide(status -> {
            ImportRun run = own(runs.lock(id), viewer);
            SheetImport kind = kind(run.form());
            if (run.status() != ImportStatus.CHECKED) {
                return Outcome.refused("", "imports.refusal.decided");
            }
            List<SheetRow> rows = run.goodRows();
            if (rows.size() < run.rows().size() && !kind.divisible(run.options())) {
                return Outcome.refused("", "imports.refusal.allOrNothing");
            }
            if (rows.isEmpty()) {
                return Outcome.refused("", "imports.refusal.nothing");
            }
            List<RowVerdict> now = ImportRun.storable(kind.check(rows, run.options()));
            if (!now.equals(run.goodVerdicts())) {
                runs.replaceVerdicts(id, ImportRun.storable(kind.check(run.rows(), run.options())));
                return Outcome.refused("", "imports.refusal.changedMeanwhile");
            }
            runs.done(id, kind.carryOut(rows, run.options(), viewer));
            return Outcome.done(id);
        });
    }

    /** Takes an import back. Refused if it was not carried out or if the module says it is too late. */
    public Outcome<ImportId> undo(ImportId id, Viewer viewer) {
        return decide(status -> {
            ImportRun run = own(runs.lock(id), viewer);
            if (run.status() != ImportStatus.DONE) {
                return Outcome.refused("", "imports.refusal.notDone");
            }
            List<Refusal> reasons = kind(run.form()).undo(run.receipt(), run.options(), viewer);
            if (!reasons.isEmpty()) {
                status.setRollbackOnly();
                return Outcome.refused(reasons);
            }
            runs.undone(id);
            return Outcome.done(id);
        });
    }

    private Outcome<ImportId> decide(Function<TransactionStatus, Outcome<ImportId>> work) {
        try {
            return Objects.requireNonNull(transaction.execute(work::apply));
        } catch (ImportRefused refused) {
            return Outcome.refused(refused.refusals());
        }
    }

    private SheetImport kind(String form) {
        return Optional.ofNullable(kinds.get(form)).orElseThrow(() -> new NotFound("sheet " + form));
    }

    private ImportRun own(Optional<ImportRun> found, Viewer viewer) {
        ImportRun run = found.filter(each ->
                        viewer.account().filter(each.createdBy()::equals).isPresent())
                .orElseThrow(() -> new NotFound("import"));
        requireAllowed(kind(run.form()), run.options(), viewer);
        return run;
    }

    private static void requireAllowed(SheetImport kind, Map<String, String> options, Viewer viewer) {
        if (!kind.allows(viewer, options)) {
            throw new NotFound("import for this viewer");
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
