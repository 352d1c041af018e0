package org.kepu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.files.FileStore;
import org.kepu.plan.PlanDraft;
import org.kepu.planreader.PlanDocument;
import org.kepu.planreader.PlanReader;
import org.kepu.planreader.ReadResult;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads one document and leaves a draft or a refusal. */
@Component
class DocumentReading {

    private final PlanReader reader = new PlanReader();
    private final FileStore files;
    private final ImportRows imports;
    private final Revisions revisions;
    private final UnitLookup units;
    private final Basis basis;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentReading(
            FileStore files,
            ImportRows imports,
            Revisions revisions,
            UnitLookup units,
            Basis basis,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.revisions = revisions;
        this.units = units;
        this.basis = basis;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the reader makes of the document; takes seconds at most and touches no database while it reads. */
    ReadResult read(ReadingQueue.Job job) {
        try (InputStream content = files.open(files.get(job.file()))) {
            return reader.read(content, job.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the result, whole or not at all. */
    void keep(ImportId id, ReadResult result) {
        transaction.executeWithoutResult(status -> {
            ImportView about = imports.lock(id).orElseThrow(() -> new NotFound("import " + id));
            if (about.status() != ImportStatus.READING) {
                return;
            }
            switch (result) {
                case ReadResult.Refused refused -> imports.refuse(id, refused.chinese(), refused.english());
                case ReadResult.Read(PlanDocument document) -> keep(about, document);
            }
        });
    }

    /** Refuses a document on which the reader itself failed; the page says so in general words. */
    void giveUp(ImportId id) {
        imports.refuse(id, "", "");
    }

    private void keep(ImportView about, PlanDocument document) {
        PlanDraft draft = units.match(about.area(), DraftOfDocument.of(document));
        Basis.Joined joined = basis.join(about.area(), draft);
        List<SourceText> lines = document.lines().stream()
                .map(line -> new SourceText(line.number(), line.text(), line.skipped()))
                .toList();
        Viewer system = new Viewer(Optional.empty(), "", List.of());
        revisions.add(about.id(), 1, joined.draft(), "intake.did.read", "", system, OffsetDateTime.now(clock));
        imports.compareWith(about.id(), joined.base(), joined.predecessor());
        imports.reviewed(about.id(), json.writeValueAsString(lines));
    }
}
