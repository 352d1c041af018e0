package org.kepu.privacy.web;

import java.time.Clock;
import java.time.LocalDate;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.privacy.RequestId;
import org.kepu.privacy.RequestQueries;
import org.kepu.privacy.RequestState;
import org.kepu.privacy.RequestView;
import org.kepu.privacy.Requests;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Times;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering requests about personal data. */
@Controller
class QueueController {

    private final RequestQueries queries;
    private final Requests requests;
    private final Holders people;
    private final Clock clock;

    QueueController(RequestQueries queries, Requests requests, Holders people, Clock clock) {
        this.queries = queries;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/privacy/requests")
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        Paged<RequestView> found = queries.list(viewer, Paging.of(page));
        var names = people.names(found.rows().stream().map(RequestView::person).toList());
        LocalDate today = LocalDate.now(clock);
        var lines = found.rows().stream()
                .map(row -> new QueuePage.Line(
                        "/privacy/requests/" + row.id(),
                        names.getOrDefault(row.person(), "—"),
                        row.kind(),
                        Times.minute(row.made()),
                        row.due().toString(),
                        row.state() == RequestState.OPEN && row.due().isBefore(today),
                        row.state()))
                .toList();
        return new ModelAndView(
                "privacy/queue", "page", new QueuePage(new Paged<>(lines, found.paging(), found.total())));
    }

    @GetMapping("/privacy/requests/{request}")
    ModelAndView show(@PathVariable String request, Viewer viewer) {
        RequestView view = queries.get(viewer, RequestId.parse(request));
        return page(view, view.answer(), FormErrors.none());
    }

    @PostMapping("/privacy/requests/{request}/answer")
    ModelAndView answer(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "false") boolean grant,
            Viewer viewer,
            RedirectAttributes redirect) {
        RequestId id = RequestId.parse(request);
        return switch (requests.answer(viewer, id, grant, answer)) {
            case Outcome.Done<RequestId> _ ->
                Answer.next("/privacy/requests", Flash.success("privacy.answered"), redirect);
            case Outcome.Refused<RequestId> refused ->
                Answer.again(page(queries.get(viewer, id), answer, FormErrors.of(refused)));
        };
    }

    private ModelAndView page(RequestView view, String answer, FormErrors errors) {
        String name = people.names(java.util.List.of(view.person())).getOrDefault(view.person(), "—");
        return new ModelAndView(
                "privacy/request",
                "page",
                new RequestPage(
                        "/privacy/requests/" + view.id(),
                        name,
                        "/accounts/" + view.person(),
                        view.kind(),
                        view.text(),
                        Times.minute(view.made()),
                        view.due().toString(),
                        view.state(),
                        answer,
                        view.answered().map(Times::minute).orElse(""),
                        errors));
    }
}
