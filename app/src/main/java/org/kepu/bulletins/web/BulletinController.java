package org.kepu.bulletins.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.bulletins.BulletinView;
import org.kepu.bulletins.Bulletins;
import org.kepu.documents.OfficialDocuments;
import org.kepu.reports.RoundId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the office write, issue and download the bulletin of a quarter. */
@Controller
class BulletinController {

    private final Bulletins bulletins;
    private final AreaQueries areas;
    private final MessageSource messages;
    private final Clock clock;

    BulletinController(Bulletins bulletins, AreaQueries areas, MessageSource messages, Clock clock) {
        this.bulletins = bulletins;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/bulletins/{round}")
    ModelAndView show(@PathVariable("round") String id) {
        BulletinView bulletin = bulletins.get(RoundId.parse(id));
        Map<String, String> typed = new HashMap<>();
        typed.put("overview", bulletin.overview());
        typed.put("problems", bulletin.problems());
        typed.put("demands", bulletin.demands());
        return page(bulletin, typed, FormErrors.none());
    }

    @PostMapping("/bulletins/{round}")
    ModelAndView write(
            @PathVariable("round") String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        RoundId round = RoundId.parse(id);
        Outcome<RoundId> outcome = bulletins.write(
                round,
                revision,
                typed.getOrDefault("overview", ""),
                typed.getOrDefault("problems", ""),
                typed.getOrDefault("demands", ""));
        return answer(round, outcome, typed, "bulletins.saved", redirect);
    }

    @PostMapping("/bulletins/{round}/issue")
    ModelAndView issue(
            @PathVariable("round") String id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        RoundId round = RoundId.parse(id);
        BulletinView bulletin = bulletins.get(round);
        Map<String, String> shown = new HashMap<>(typed);
        shown.put("overview", bulletin.overview());
        shown.put("problems", bulletin.problems());
        shown.put("demands", bulletin.demands());
        Outcome<RoundId> outcome = bulletins.issue(
                round, typed.getOrDefault("documentNumber", ""), LocalDate.now(clock), Act.of(viewer, clock.instant()));
        return answer(round, outcome, shown, "bulletins.issued", redirect);
    }

    @GetMapping("/bulletins/{round}/word")
    ResponseEntity<byte[]> word(@PathVariable("round") String id, Locale locale) {
        RoundId round = RoundId.parse(id);
        BulletinView bulletin = bulletins.get(round);
        Area area = areas.get(bulletin.round().area());
        String issuer = messages.getMessage("bulletins.issuer", new Object[] {area.name()}, Locale.CHINA);
        String name = messages.getMessage(
                "bulletins.file",
                new Object[] {
                    Integer.toString(bulletin.round().quarter().year()),
                    Integer.toString(bulletin.round().quarter().number())
                },
                locale);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bulletins.docx(round, issuer));
    }

    private ModelAndView answer(
            RoundId round,
            Outcome<RoundId> outcome,
            Map<String, String> typed,
            String said,
            RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<RoundId> refused) {
            return Answer.again(page(bulletins.get(round), typed, FormErrors.of(refused)));
        }
        return Answer.next("/bulletins/" + round, Flash.success(said), redirect);
    }

    private ModelAndView page(BulletinView bulletin, Map<String, String> typed, FormErrors errors) {
        return new ModelAndView(
                "bulletins/show",
                "page",
                new BulletinPage(areas.get(bulletin.round().area()), bulletin, typed, errors));
    }
}
