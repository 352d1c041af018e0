package org.kepu.reports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.reports.Attachments;
import org.kepu.reports.ReportId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.web.Flash;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a report. */
@Controller
class AttachmentController {

    private final Attachments attachments;
    private final FileStore files;

    AttachmentController(Attachments attachments, FileStore files) {
        this.attachments = attachments;
        this.files = files;
    }

    @PostMapping("/reports/{report}/files")
    String add(
            @PathVariable("report") String id,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        ReportId report = ReportId.parse(id);
        if (file.filter(sent -> !sent.isEmpty()).isEmpty()) {
            Flash.warn("reports.refusal.noFile").on(redirect);
        } else {
            String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
            try (InputStream content = file.get().getInputStream()) {
                answer(
                        attachments.add(report, name, content, viewer.account().orElseThrow()),
                        "reports.file.added",
                        redirect);
            }
        }
        return "redirect:/reports/" + report + "/edit#files";
    }

    @PostMapping("/reports/{report}/files/{file}/remove")
    String remove(@PathVariable("report") String id, @PathVariable("file") String file, RedirectAttributes redirect) {
        ReportId report = ReportId.parse(id);
        answer(attachments.remove(report, FileId.parse(file)), "reports.file.removed", redirect);
        return "redirect:/reports/" + report + "/edit#files";
    }

    @GetMapping("/reports/{report}/files/{file}")
    ResponseEntity<Resource> download(@PathVariable("report") String id, @PathVariable("file") String file) {
        attachments.requireOf(ReportId.parse(id), FileId.parse(file));
        return files.download(FileId.parse(file));
    }

    private static void answer(Outcome<FileId> outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<FileId> _ -> Flash.success(done).on(redirect);
            case Outcome.Refused<FileId> refused -> {
                Refusal first = refused.refusals().getFirst();
                Flash.warn(
                                first.key(),
                                first.arguments().stream().map(String::valueOf).toArray(String[]::new))
                        .on(redirect);
            }
        }
    }
}
