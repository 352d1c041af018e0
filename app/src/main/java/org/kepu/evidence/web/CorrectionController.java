package org.kepu.evidence.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.evidence.Desk;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Naming;
import org.kepu.evidence.Recording;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes entries back and adds proof to them. */
@Controller
class CorrectionController {

    private final Ledger ledger;
    private final Recording recording;
    private final Naming naming;
    private final Enclosures enclosures;
    private final EntryFormPages pages;

    CorrectionController(
            Ledger ledger, Recording recording, Naming naming, Enclosures enclosures, EntryFormPages pages) {
        this.ledger = ledger;
        this.recording = recording;
        this.naming = naming;
        this.enclosures = enclosures;
        this.pages = pages;
    }

    @GetMapping("/evidence/{entry}/reverse")
    ModelAndView ask(@PathVariable("entry") String id, Viewer viewer) {
        return page(recording.getCorrectable(EntryId.parse(id), viewer), "", FormErrors.none());
    }

    @PostMapping("/evidence/{entry}/reverse")
    ModelAndView reverse(
            @PathVariable("entry") String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Entry entry = recording.getCorrectable(EntryId.parse(id), viewer);
        if (ledger.reverse(entry.id(), reason, who(viewer)) instanceof Outcome.Refused<EntryId> refused) {
            return Answer.again(page(entry, reason, FormErrors.of(refused)));
        }
        return Answer.next("/evidence/" + entry.id(), Flash.success("evidence.takenBack", entry.title()), redirect);
    }

    @GetMapping("/evidence/{entry}/files")
    ModelAndView enclose(@PathVariable("entry") String id, Viewer viewer) {
        Entry entry = recording.getCorrectable(EntryId.parse(id), viewer);
        return enclosing(
                entry, recording.getDesk(entry, viewer), EntryForm.of(entry, List.of()), FormErrors.none(), viewer);
    }

    @PostMapping("/evidence/{entry}/files")
    ModelAndView enclose(
            @PathVariable("entry") String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) List<MultipartFile> stampedFiles,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        Entry entry = recording.getCorrectable(EntryId.parse(id), viewer);
        Desk desk = recording.getDesk(entry, viewer);
        EntryForm form = EntryForm.of(sent);
        Enclosures.Taken taken = enclosures.take(form, files, stampedFiles, desk, viewer);
        if (!taken.refusals().isEmpty()) {
            return Answer.again(
                    enclosing(entry, desk, form.with(taken.kept()), new FormErrors(taken.refusals()), viewer));
        }
        ledger.attach(entry.id(), taken.kept(), who(viewer));
        return Answer.next(
                "/evidence/" + entry.id(),
                Flash.success("evidence.enclosed", Integer.toString(taken.kept().size())),
                redirect);
    }

    private ModelAndView page(Entry entry, String reason, FormErrors errors) {
        LedgerLine line = LedgerLine.of(entry, naming.of(List.of(entry)));
        return new ModelAndView("evidence/reverse", "page", new ReversalPage(line, reason, errors));
    }

    private ModelAndView enclosing(Entry entry, Desk desk, EntryForm form, FormErrors errors, Viewer viewer) {
        String action = "/evidence/" + entry.id() + "/files";
        return new ModelAndView(
                "evidence/enclose", "page", pages.page(action, Optional.of(entry), desk, form, errors, viewer));
    }

    private static AccountId who(Viewer viewer) {
        return viewer.account().orElseThrow(() -> new NotFound("account"));
    }
}
