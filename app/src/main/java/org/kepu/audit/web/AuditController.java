package org.kepu.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kepu.access.Viewer;
import org.kepu.audit.AuditEntry;
import org.kepu.audit.AuditExports;
import org.kepu.audit.AuditQueries;
import org.kepu.audit.AuditTexts;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.web.Answer;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searching the trail and taking parts of it out. */
@Controller
class AuditController {

    private final AuditQueries queries;
    private final AuditExports exports;
    private final AuditTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    AuditController(AuditQueries queries, AuditExports exports, AuditTexts texts, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/audit")
    ModelAndView list(
            @RequestParam Map<String, String> parameters, Viewer viewer, HttpServletRequest request, Locale locale) {
        return page(parameters, "", viewer, request, locale);
    }

    @GetMapping("/audit/export.xlsx")
    Object workbook(
            @RequestParam Map<String, String> parameters, Viewer viewer, HttpServletRequest request, Locale locale) {
        AuditSearch search = AuditSearch.of(parameters, clock);
        return switch (exports.workbook(viewer, search.filter(), locale)) {
            case Outcome.Done<byte[]>(var content) -> SheetFile.download(title(locale), content);
            case Outcome.Refused<byte[]>(var refusals) -> {
                var refusal = refusals.getFirst();
                String problem =
                        messages.getMessage(refusal.key(), refusal.arguments().toArray(), locale);
                yield Answer.again(page(parameters, problem, viewer, request, locale));
            }
        };
    }

    @GetMapping("/audit/export.csv")
    void csv(@RequestParam Map<String, String> parameters, Viewer viewer, HttpServletResponse response, Locale locale)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(title(locale) + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        exports.csv(viewer, AuditSearch.of(parameters, clock).filter(), locale, response.getOutputStream());
    }

    private ModelAndView page(
            Map<String, String> parameters, String problem, Viewer viewer, HttpServletRequest request, Locale locale) {
        AuditSearch search = AuditSearch.of(parameters, clock);
        Paged<AuditEntry> found = queries.list(viewer, search.filter(), Paging.of(number(parameters)));
        List<AuditPage.Line> lines =
                found.rows().stream().map(entry -> line(entry, locale)).toList();
        List<Option> actions = queries.listActions().stream()
                .map(action -> new Option(action, texts.action(action, locale)))
                .toList();
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return new ModelAndView(
                "audit/list",
                "page",
                new AuditPage(new Paged<>(lines, found.paging(), found.total()), search, actions, query, problem));
    }

    private AuditPage.Line line(AuditEntry entry, Locale locale) {
        return new AuditPage.Line(
                texts.moment(entry),
                texts.who(entry, locale),
                entry.address().orElse(""),
                texts.action(entry.action(), locale),
                texts.object(entry.object(), locale),
                entry.details(),
                entry.refused());
    }

    private String title(Locale locale) {
        return messages.getMessage("sheet.audit", new Object[0], locale);
    }

    private static int number(Map<String, String> parameters) {
        String page = parameters.getOrDefault("page", "1");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
