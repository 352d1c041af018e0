package org.kepu.reports;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove what a report says. */
@Service
@Transactional
public class Attachments {

    private static final long LARGEST = 20L << 20;
    private static final int MOST = 30;

    private final FileStore files;
    private final ReportTable table;
    private final ReportTexts texts;

    Attachments(FileStore files, ReportTable table, ReportTexts texts) {
        this.files = files;
        this.table = table;
        this.texts = texts;
    }

    /**
     * Adds a file. Refused at {@code file} if it is larger than 20 MB or the report has 30 files, and if the report is no draft or
     * its round is closed.
     */
    public Outcome<FileId> add(ReportId id, String name, InputStream content, AccountId by) {
        Optional<String> fixed = table.lock(id).whyFixed();
        if (fixed.isPresent()) {
            return Outcome.refused("", fixed.get());
        }
        if (texts.files(id).size() >= MOST) {
            return Outcome.refused("file", "reports.refusal.files", MOST);
        }
        return switch (files.store(name, content, LARGEST, Optional.of(by))) {
            case Outcome.Refused<StoredFile>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<StoredFile>(StoredFile file) -> {
                texts.attach(id, file.id());
                yield Outcome.done(file.id());
            }
        };
    }

    /** Takes a file out of a draft; refused for a report that is none any more or whose round is closed. */
    public Outcome<FileId> remove(ReportId id, FileId file) {
        requireOf(id, file);
        Optional<String> fixed = table.lock(id).whyFixed();
        if (fixed.isPresent()) {
            return Outcome.refused("", fixed.get());
        }
        texts.detach(id, file);
        return Outcome.done(file);
    }

    /** The files of a report in order. */
    @Transactional(readOnly = true)
    public List<StoredFile> list(ReportView report) {
        return files.list(report.files());
    }

    /**
     * Makes sure that a file belongs to a report.
     *
     * @throws NotFound if it does not
     */
    @Transactional(readOnly = true)
    public void requireOf(ReportId id, FileId file) {
        if (!texts.files(id).contains(file)) {
            throw new NotFound("file of another report");
        }
    }
}
