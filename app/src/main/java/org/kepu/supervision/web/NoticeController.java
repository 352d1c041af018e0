package org.kepu.supervision.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.documents.OfficialDocuments;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.supervision.By;
import org.kepu.supervision.EventView;
import org.kepu.supervision.NoticeDocument;
import org.kepu.supervision.NoticeId;
import org.kepu.supervision.NoticeStep;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.Supervising;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One notice: what it demands, where each unit stands, acknowledging, answering, reviewing. */
@Controller
class NoticeController {

    private static final int MOST_FILES = 10;
    private static final long LARGEST_FILE = 20L << 20;

    private final SupervisionQueries queries;
    private final Supervising supervising;
    private final FileStore files;
    private final AreaQueries areas;
    private final Desk desk;
    private final Clock clock;

    NoticeController(
            SupervisionQueries queries,
            Supervising supervising,
            FileStore files,
            AreaQueries areas,
            Desk desk,
            Clock clock) {
        this.queries = queries;
        this.supervising = supervising;
        this.files = files;
        this.areas = areas;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/supervision/notices/{supervision}")
    ModelAndView show(@PathVariable("supervision") String notice, Viewer viewer) {
        return page(queries.get(NoticeId.parse(notice)), viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/supervision/notices/{supervision}/units/{unit}/steps")
    ModelAndView take(
            @PathVariable("supervision") String notice,
            @PathVariable String unit,
            @RequestParam Map<String, String> form,
            @RequestParam Optional<List<MultipartFile>> file,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        NoticeView view = queries.get(NoticeId.parse(notice));
        UnitId of = addressed(view, unit);
        Optional<NoticeStep> step = Arrays.stream(NoticeStep.values())
                .filter(each -> each.name().equals(form.get("step")))
                .findFirst();
        Outcome<NoticeId> outcome;
        if (step.isEmpty()) {
            outcome = Outcome.refused("", "supervision.refusal.moved");
        } else {
            outcome = switch (store(step.get() == NoticeStep.ANSWER ? file.orElse(List.of()) : List.of(), viewer)) {
                case Outcome.Refused<List<FileId>>(var refusals) -> Outcome.refused(refusals);
                case Outcome.Done<List<FileId>>(List<FileId> stored) ->
                    supervising.take(
                            view.id(),
                            of,
                            step.get(),
                            form.getOrDefault("text", ""),
                            stored,
                            new By(viewer, clock.instant()));
            };
        }
        return after(outcome, view, of, viewer, form, redirect);
    }

    @PostMapping("/supervision/notices/{supervision}/units/{unit}/escalate")
    ModelAndView escalate(
            @PathVariable("supervision") String notice,
            @PathVariable String unit,
            Viewer viewer,
            RedirectAttributes redirect) {
        NoticeView view = queries.get(NoticeId.parse(notice));
        UnitId of = addressed(view, unit);
        return after(
                supervising.escalate(view.id(), of, new By(viewer, clock.instant())),
                view,
                of,
                viewer,
                Map.of(),
                redirect);
    }

    @GetMapping("/supervision/notices/{supervision}/word")
    ResponseEntity<byte[]> word(@PathVariable("supervision") String notice) {
        NoticeView view = queries.get(NoticeId.parse(notice));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.number() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(NoticeDocument.docx(view));
    }

    @GetMapping("/supervision/notices/{supervision}/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable("supervision") String notice, @PathVariable String file, Viewer viewer) {
        NoticeView view = queries.get(NoticeId.parse(notice));
        FileId id = FileId.parse(file);
        boolean shown = events(view, viewer).stream()
                .flatMap(event -> event.files().stream())
                .anyMatch(stored -> stored.id().equals(id));
        if (!shown) {
            throw new NotFound("file " + file + " of notice " + notice);
        }
        return files.download(id);
    }

    /** What was done, as far as the viewer may see it. */
    private List<EventView> events(NoticeView view, Viewer viewer) {
        List<UnitId> units =
                visible(view, viewer).stream().map(NoticeView.Addressed::unit).toList();
        return queries.listEvents(view.id()).stream()
                .filter(event -> event.unit().map(units::contains).orElse(true))
                .toList();
    }

    /** A unit sees its own part; offices and auditors see all. */
    private List<NoticeView.Addressed> visible(NoticeView view, Viewer viewer) {
        boolean office =
                viewer.hasAnyOver(areas.get(view.area()).placement(), Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR);
        List<UnitId> own = desk.units(viewer);
        return view.units().stream()
                .filter(unit -> office || own.contains(unit.unit()))
                .toList();
    }

    private static UnitId addressed(NoticeView view, String unit) {
        UnitId wanted = UnitId.parse(unit);
        return view.units().stream()
                .map(NoticeView.Addressed::unit)
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unit + " of notice " + view.id()));
    }

    private Outcome<List<FileId>> store(List<MultipartFile> sent, Viewer viewer) throws IOException {
        List<MultipartFile> chosen =
                sent.stream().filter(each -> !each.isEmpty()).toList();
        if (chosen.size() > MOST_FILES) {
            return Outcome.refused("file", "supervision.refusal.files", MOST_FILES);
        }
        List<FileId> stored = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        for (MultipartFile each : chosen) {
            String name = each.getOriginalFilename();
            switch (files.store(name == null ? "" : name, each.getInputStream(), LARGEST_FILE, viewer.account())) {
                case Outcome.Done<StoredFile>(StoredFile file) -> stored.add(file.id());
                case Outcome.Refused<StoredFile>(var refusals) -> wrong.addAll(refusals);
            }
        }
        return wrong.isEmpty() ? Outcome.done(stored) : Outcome.refused(wrong);
    }

    private ModelAndView after(
            Outcome<NoticeId> outcome,
            NoticeView view,
            UnitId unit,
            Viewer viewer,
            Map<String, String> form,
            RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<NoticeId> refused) {
            Map<String, String> typed = new HashMap<>(form);
            typed.put("unit", unit.toString());
            ModelAndView again = page(view, viewer, typed, FormErrors.of(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Flash.success("supervision.saved").on(redirect);
        return new ModelAndView("redirect:/supervision/notices/" + view.id());
    }

    private ModelAndView page(NoticeView view, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        List<NoticeView.Addressed> units = visible(view, viewer);
        return new ModelAndView(
                "supervision/notice",
                "page",
                new NoticePage(
                        view,
                        units,
                        events(view, viewer),
                        units.stream()
                                .collect(Collectors.toMap(
                                        NoticeView.Addressed::unit, unit -> supervising.stepsOf(view, unit, viewer))),
                        LocalDate.now(clock),
                        typed,
                        errors));
    }
}
