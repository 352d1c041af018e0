package org.kepu.evidence.web;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Naming;
import org.kepu.evidence.Recording;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.PictureSize;
import org.kepu.files.Proofs;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows one entry and the files that prove it; who may see the entry may see them. */
@Controller
class EntryController {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final EvidenceQueries queries;
    private final Recording recording;
    private final Naming naming;
    private final Holders holders;
    private final Proofs proofs;
    private final FileStore files;

    EntryController(
            EvidenceQueries queries,
            Recording recording,
            Naming naming,
            Holders holders,
            Proofs proofs,
            FileStore files) {
        this.queries = queries;
        this.recording = recording;
        this.naming = naming;
        this.holders = holders;
        this.proofs = proofs;
        this.files = files;
    }

    @GetMapping("/evidence/{entry}")
    ModelAndView show(@PathVariable("entry") String id, Viewer viewer) {
        Entry entry = queries.get(EntryId.parse(id));
        List<Entry> history = queries.listHistory(entry);
        Map<AccountId, String> people =
                holders.names(history.stream().map(Entry::recordedBy).distinct().toList());
        return new ModelAndView(
                "evidence/entry",
                "page",
                new EntryPage(
                        entry,
                        naming.of(history),
                        Figure.of(entry),
                        people(entry),
                        proofs.list(queries.listFiles(entry.id())),
                        history.stream().map(each -> step(each, people, entry)).toList(),
                        recording.mayCorrect(entry, viewer),
                        viewer.hasAny(Recording.roles())));
    }

    @GetMapping("/evidence/{entry}/files/{file}")
    ResponseEntity<Resource> download(@PathVariable("entry") String entry, @PathVariable("file") String file) {
        return files.download(proof(entry, file));
    }

    @GetMapping("/evidence/{entry}/files/{file}/preview")
    ResponseEntity<Resource> preview(@PathVariable("entry") String entry, @PathVariable("file") String file) {
        return proofs.picture(proof(entry, file), PictureSize.PREVIEW);
    }

    @GetMapping("/evidence/{entry}/files/{file}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable("entry") String entry, @PathVariable("file") String file) {
        return proofs.picture(proof(entry, file), PictureSize.THUMBNAIL);
    }

    private FileId proof(String entry, String file) {
        FileId wanted = FileId.parse(file);
        if (!queries.listFiles(EntryId.parse(entry)).contains(wanted)) {
            throw new NotFound("file " + file + " of entry " + entry);
        }
        return wanted;
    }

    private static List<EntryPage.People> people(Entry entry) {
        return entry.people().entrySet().stream()
                .map(each -> new EntryPage.People(
                        each.getKey(),
                        each.getValue() == 0
                                ? ""
                                : NumberFormat.getInstance(Locale.CHINA).format(each.getValue())))
                .toList();
    }

    private static EntryPage.Step step(Entry entry, Map<AccountId, String> people, Entry here) {
        return new EntryPage.Step(
                entry,
                people.getOrDefault(entry.recordedBy(), ""),
                STAMP.format(entry.recordedAt()),
                Figure.of(entry),
                entry.id().equals(here.id()));
    }
}
