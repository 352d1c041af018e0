package org.kepu.evidence.web;

import org.kepu.access.Viewer;
import org.kepu.evidence.Desk;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Recording;
import org.kepu.files.Proof;
import org.kepu.files.Proofs;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files a person's units and areas have at hand, and how much each proves. */
@Controller
class FilesAtHandController {

    private static final int ON_A_PAGE = 24;

    private final Recording recording;
    private final EvidenceQueries queries;
    private final Proofs proofs;

    FilesAtHandController(Recording recording, EvidenceQueries queries, Proofs proofs) {
        this.recording = recording;
        this.queries = queries;
        this.proofs = proofs;
    }

    @GetMapping("/evidence/files")
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        Paged<Proof> files = proofs.listHeld(
                recording.listDesks(viewer).stream().map(Desk::holder).toList(), new Paging(page, ON_A_PAGE));
        return new ModelAndView(
                "evidence/files",
                "page",
                new FilesAtHandPage(
                        files,
                        queries.countProved(files.rows().stream().map(Proof::id).toList())));
    }
}
