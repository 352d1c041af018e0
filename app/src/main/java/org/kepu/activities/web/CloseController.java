package org.kepu.activities.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityOutcome;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.ActivitySummary;
import org.kepu.activities.ActivityView;
import org.kepu.activities.Closing;
import org.kepu.activities.ClosingDraft;
import org.kepu.activities.ResultQueries;
import org.kepu.activities.SessionResult;
import org.kepu.activities.SessionView;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.documents.OfficialDocuments;
import org.kepu.files.FileId;
import org.kepu.files.Holder;
import org.kepu.files.ProofUpload;
import org.kepu.files.Proofs;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing an activity, and its summary in Word. */
@Controller
class CloseController {

    private final ActivityQueries queries;
    private final ResultQueries results;
    private final Closing closing;
    private final Proofs proofs;
    private final AreaQueries areas;
    private final MessageSource messages;

    CloseController(
            ActivityQueries queries,
            ResultQueries results,
            Closing closing,
            Proofs proofs,
            AreaQueries areas,
            MessageSource messages) {
        this.queries = queries;
        this.results = results;
        this.closing = closing;
        this.proofs = proofs;
        this.areas = areas;
        this.messages = messages;
    }

    @GetMapping("/activities/work/{activity}/close")
    ModelAndView begin(@PathVariable String activity) {
        ActivityView view = queries.get(ActivityId.parse(activity));
        List<FileId> files =
                results.findOutcome(view.id()).map(ActivityOutcome::files).orElse(List.of());
        return page(view, cells(view), files, FormErrors.none());
    }

    @PostMapping("/activities/work/{activity}/close")
    ModelAndView close(
            @PathVariable String activity,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<MultipartFile> stampedFiles,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        ActivityView view = queries.get(ActivityId.parse(activity));
        Map<String, String> cells = form.toSingleValueMap();
        boolean keepPlace = cells.getOrDefault("keepPlace", "").equals("true");
        List<ProofUpload> sent = new ArrayList<>();
        sent.addAll(ProofUpload.of(files == null ? List.of() : files, false, keepPlace));
        sent.addAll(ProofUpload.of(stampedFiles == null ? List.of() : stampedFiles, true, keepPlace));
        Holder holder = new Holder.OfUnit(view.unit());
        List<FileId> kept = new ArrayList<>(proofs.retainHeld(
                form.getOrDefault("kept", List.of()).stream().map(FileId::parse).toList(), List.of(holder)));
        List<Refusal> refused =
                proofs.keep(sent, holder, viewer.account().orElseThrow(() -> new NotFound("account")), kept);
        ClosingDraft draft = ClosingDraft.read(
                cells, queries.listSessions(view.id()), kept.stream().distinct().toList(), refused);
        return switch (closing.close(view.id(), draft, viewer)) {
            case Outcome.Refused<ActivityView> wrong ->
                Answer.again(page(view, cells, draft.files(), FormErrors.of(wrong)));
            case Outcome.Done<ActivityView> _ ->
                Answer.next("/activities/work/" + view.id(), Flash.success("activities.taken.CLOSE"), redirect);
        };
    }

    @GetMapping("/activities/work/{activity}/summary")
    ResponseEntity<byte[]> summary(@PathVariable String activity) {
        ActivityView view = queries.get(ActivityId.parse(activity));
        Optional<ActivityOutcome> outcome = results.findOutcome(view.id());
        if (outcome.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/activities/work/" + view.id()))
                    .build();
        }
        Map<SessionView, SessionResult> held = new LinkedHashMap<>();
        var found = results.listResults(view.id());
        queries.listSessions(view.id())
                .forEach(session ->
                        Optional.ofNullable(found.get(session.id())).ifPresent(result -> held.put(session, result)));
        byte[] word = ActivitySummary.docx(view, where(view), held, outcome.get(), this::name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.title() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(word);
    }

    private String where(ActivityView view) {
        return areas.listPath(view.place().area()).stream().map(Area::name).collect(Collectors.joining());
    }

    private String name(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        String key = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
        return messages.getMessage(key, null, Locale.CHINA);
    }

    /** What was closed before, to correct it; else the costs as they were planned. */
    private Map<String, String> cells(ActivityView view) {
        Map<String, String> cells = new HashMap<>();
        results.listResults(view.id()).forEach((session, result) -> {
            result.heads()
                    .forEach((audience, heads) ->
                            cells.put(ClosingDraft.field(session, audience), Integer.toString(heads.walkedIn())));
            cells.put(ClosingDraft.field(session), Integer.toString(result.online()));
        });
        results.findOutcome(view.id()).ifPresent(outcome -> {
            cells.put("result", outcome.text());
            cells.put("media", outcome.media());
        });
        view.costs()
                .forEach((item, fen) -> cells.put(
                        "cost-" + item,
                        BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString()));
        return cells;
    }

    private ModelAndView page(ActivityView view, Map<String, String> cells, List<FileId> files, FormErrors errors) {
        List<SessionView> sessions = queries.listSessions(view.id());
        return new ModelAndView(
                "activities/close",
                "page",
                new ClosePage(
                        view,
                        closing.ready(sessions),
                        sessions.stream()
                                .filter(session -> !session.calledOff())
                                .toList(),
                        results.listCheckedIn(view.id()),
                        proofs.list(files),
                        cells,
                        errors));
    }
}
