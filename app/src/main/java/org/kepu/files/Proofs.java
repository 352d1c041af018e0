package org.kepu.files;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Keeps files that prove something, checked and made safe to show, for a unit or an area that uses them wherever they prove
 * something. Who may see a file is decided by the module whose object it belongs to.
 */
@Service
public class Proofs {

    /** Most bytes of one file. */
    public static final long LIMIT = 20L << 20;

    private final Blobs blobs;
    private final ProofTable table;
    private final Clock clock;

    Proofs(Blobs blobs, ProofTable table, Clock clock) {
        this.blobs = blobs;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Keeps a file: JPEG, PNG, GIF and BMP (drawn anew, at most 2048 pixels, a stamped scan 3508), PDF, .docx, .xlsx, .pptx. A
     * file the holder has already is not kept twice. Refused at {@code files}: more than 20 MB, other types, macros, damaged
     * files, more than 150 million pixels, and when the store takes nothing.
     */
    public Outcome<FileId> keep(ProofUpload upload, Holder holder, AccountId by) {
        if (upload.content().length > LIMIT) {
            return Outcome.refused("files", "files.refusal.proofTooLarge", upload.name(), LIMIT >> 20);
        }
        return switch (ProofReading.read(upload)) {
            case Outcome.Refused<ProofReading.Read>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<ProofReading.Read>(var read) -> keep(upload, read, holder, by);
        };
    }

    /**
     * Keeps several files; the good ones are kept also if others are refused, so that they need not be sent again.
     *
     * @param kept receives the files that are kept
     * @return why others are not, empty if all are
     */
    public List<Refusal> keep(List<ProofUpload> uploads, Holder holder, AccountId by, Collection<FileId> kept) {
        List<Refusal> refusals = new ArrayList<>();
        for (ProofUpload upload : uploads) {
            switch (keep(upload, holder, by)) {
                case Outcome.Done<FileId>(FileId file) -> kept.add(file);
                case Outcome.Refused<FileId> refused -> refusals.addAll(refused.refusals());
            }
        }
        return refusals;
    }

    /** These files in the order given; unknown ones are left out. */
    public List<Proof> list(Collection<FileId> files) {
        Map<FileId, Proof> found = table.list(files).stream().collect(Collectors.toMap(Proof::id, Function.identity()));
        return files.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** What these holders have at hand, newest first. */
    public Paged<Proof> listHeld(Collection<Holder> holders, Paging paging) {
        return table.listHeld(holders, paging);
    }

    /** Those of these files that one of the holders has. */
    public List<FileId> retainHeld(Collection<FileId> files, Collection<Holder> holders) {
        return table.retainHeld(files, holders);
    }

    /**
     * The answer that shows a file as a JPEG inside a page.
     *
     * @throws NotFound if there is no such file or no picture of it
     */
    public ResponseEntity<Resource> picture(FileId file, PictureSize size) {
        String sha256 = table.picture(file, size).orElseThrow(() -> new NotFound("picture of " + file));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(new InputStreamResource(blobs.open(sha256)));
    }

    private Outcome<FileId> keep(ProofUpload upload, ProofReading.Read read, Holder holder, AccountId by) {
        try {
            ProofTable.Kept kept = new ProofTable.Kept(
                    blobs.put(read.content()),
                    StoredFile.cleaned(upload.name(), read.ending()),
                    read,
                    read.pictured().map(shown -> blobs.put(shown.preview()).sha256()),
                    read.pictured().map(shown -> blobs.put(shown.thumbnail()).sha256()));
            return Outcome.done(table.insert(kept, upload.stamped(), holder, by, clock.instant()));
        } catch (Blobs.Unreachable e) {
            return Outcome.refused("files", "files.refusal.store", upload.name());
        }
    }
}
