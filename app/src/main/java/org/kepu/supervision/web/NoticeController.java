package org.kepu.supervision.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.supervision.By;
import org.kepu.supervision.NoticeId;
import org.kepu.supervision.NoticeStep;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.Supervising;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
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
    private final NoticePages pages;
    private final Clock clock;

    NoticeController(
            SupervisionQueries queries, Supervising supervising, FileStore files, NoticePages pages, Clock clock) {
        this.queries = queries;
        this.supervising = supervising;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/supervision/notices/{supervision}")
    ModelAndView show(@PathVariable("supervision") String notice, Viewer viewer) {
        return pages.page(queries.get(NoticeId.parse(notice)), viewer, Map.of(), FormErrors.none());
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
            return Answer.again(pages.page(view, viewer, typed, FormErrors.of(refused)));
        }
        return Answer.next("/supervision/notices/" + view.id(), Flash.success("supervision.saved"), redirect);
    }
}
