package org.kepu.notices.web;

import org.kepu.accounts.Holders;
import org.kepu.notices.Channel;
import org.kepu.notices.DispatchId;
import org.kepu.notices.DispatchView;
import org.kepu.notices.Outbox;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators what did not get out. */
@Controller
class OutboxController {

    private final Outbox outbox;
    private final Holders people;

    OutboxController(Outbox outbox, Holders people) {
        this.outbox = outbox;
        this.people = people;
    }

    @GetMapping("/outbox")
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Paged<DispatchView> list = outbox.list(Paging.of(page));
        var names = people.names(list.rows().stream()
                .flatMap(dispatch -> dispatch.to().stream())
                .distinct()
                .toList());
        return new ModelAndView(
                "notices/outbox",
                "page",
                new OutboxPage(list, names, outbox.open(Channel.MAIL), outbox.open(Channel.SMS)));
    }

    @PostMapping("/outbox/{dispatch}/retry")
    String retry(@PathVariable("dispatch") String id, RedirectAttributes redirect) {
        outbox.retry(DispatchId.parse(id));
        Flash.success("notices.outbox.retried").on(redirect);
        return "redirect:/outbox";
    }
}
