package org.kepu.privacy.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.personal.Field;
import org.kepu.privacy.OwnData;
import org.kepu.privacy.RequestId;
import org.kepu.privacy.RequestKind;
import org.kepu.privacy.RequestView;
import org.kepu.privacy.Requests;
import org.kepu.shared.Outcome;
import org.kepu.shared.Times;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees, takes away, gives and asks of the own data. */
@Controller
class OwnDataController {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final OwnData data;
    private final Requests requests;

    OwnDataController(OwnData data, Requests requests) {
        this.data = data;
        this.requests = requests;
    }

    @GetMapping("/me/data")
    ModelAndView show(Viewer viewer) {
        return page(viewer, "", "", FormErrors.none());
    }

    @GetMapping("/me/data/export")
    ResponseEntity<byte[]> export(Viewer viewer) {
        byte[] content = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.export(viewer));
        String disposition = ContentDisposition.attachment()
                .filename("kepu-" + viewer.account().orElseThrow() + ".json", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }

    @PostMapping("/me/data/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String field, Viewer viewer, RedirectAttributes redirect) {
        Arrays.stream(Field.values())
                .filter(each -> each.name().equals(field))
                .forEach(each -> data.withdraw(viewer, each));
        Flash.success("privacy.withdrawn").on(redirect);
        return "redirect:/me/data";
    }

    @PostMapping("/me/data/requests")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        Optional<RequestKind> chosen = Arrays.stream(RequestKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        return switch (requests.make(viewer, chosen, text)) {
            case Outcome.Done<RequestId> _ ->
                Answer.next("/me/data", Flash.success("privacy.requested", String.valueOf(Requests.DAYS)), redirect);
            case Outcome.Refused<RequestId> refused -> page(viewer, kind, text, FormErrors.of(refused));
        };
    }

    private ModelAndView page(Viewer viewer, String kind, String text, FormErrors errors) {
        OwnData.Everything all = data.of(viewer);
        ModelAndView page = new ModelAndView(
                "privacy/own",
                "page",
                new OwnDataPage(
                        all.name(),
                        all.fields().entrySet().stream()
                                .map(entry -> new OwnDataPage.Known(entry.getKey(), entry.getValue()))
                                .toList(),
                        all.signIns().size(),
                        all.consents().stream()
                                .map(consent -> new OwnDataPage.Agreed(
                                        consent.field(),
                                        Times.minute(consent.given()),
                                        consent.withdrawn().map(Times::minute).orElse("")))
                                .toList(),
                        all.requests().stream().map(OwnDataController::asked).toList(),
                        kind,
                        text,
                        errors));
        if (errors.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static OwnDataPage.Asked asked(RequestView view) {
        return new OwnDataPage.Asked(
                view.kind(),
                view.text(),
                Times.minute(view.made()),
                view.due().toString(),
                view.state(),
                view.answer());
    }
}
