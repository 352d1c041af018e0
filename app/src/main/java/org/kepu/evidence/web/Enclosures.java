package org.kepu.evidence.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.kepu.evidence.Desk;
import org.kepu.evidence.Recording;
import org.kepu.files.FileId;
import org.kepu.files.Holder;
import org.kepu.files.ProofUpload;
import org.kepu.files.Proofs;
import org.kepu.shared.NotFound;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form: those sent now and those chosen from what is at hand. */
@Component
class Enclosures {

    private final Proofs proofs;
    private final Recording recording;

    Enclosures(Proofs proofs, Recording recording) {
        this.proofs = proofs;
        this.recording = recording;
    }

    /** Files that are kept, also if the form is refused, and why others are not. */
    record Taken(List<FileId> kept, List<Refusal> refusals) {

        List<Refusal> and(List<Refusal> more) {
            return Stream.concat(refusals.stream(), more.stream()).toList();
        }

        /** With those of the form that an entry has already, whoever holds them. */
        Taken alsoOf(List<FileId> entrys, EntryForm form) {
            return new Taken(
                    Stream.concat(form.kept().stream().filter(entrys::contains), kept.stream())
                            .distinct()
                            .toList(),
                    refusals);
        }
    }

    Taken take(
            EntryForm form,
            @Nullable List<MultipartFile> files,
            @Nullable List<MultipartFile> stamped,
            Desk desk,
            Viewer viewer)
            throws IOException {
        boolean keepPlace = form.cell("keepPlace").equals("true");
        List<ProofUpload> uploads = new ArrayList<>();
        uploads.addAll(ProofUpload.of(files == null ? List.of() : files, false, keepPlace));
        uploads.addAll(ProofUpload.of(stamped == null ? List.of() : stamped, true, keepPlace));
        List<FileId> kept = new ArrayList<>(retain(form.kept(), viewer));
        List<Refusal> refusals =
                proofs.keep(uploads, desk.holder(), viewer.account().orElseThrow(() -> new NotFound("account")), kept);
        return new Taken(kept.stream().distinct().toList(), refusals);
    }

    /** Those of these files that the viewer has at hand. */
    List<FileId> retain(List<FileId> files, Viewer viewer) {
        List<Holder> holders =
                recording.listDesks(viewer).stream().map(Desk::holder).toList();
        return files.isEmpty() ? List.of() : proofs.retainHeld(files, holders);
    }
}
