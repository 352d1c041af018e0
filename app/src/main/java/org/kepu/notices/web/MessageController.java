package org.kepu.notices.web;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.notices.MessageId;
import org.kepu.notices.MessageQueries;
import org.kepu.notices.MessageView;
import org.kepu.notices.Messages;
import org.kepu.notices.ToDoQueries;
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

/** Shows messages; opening one is reading it. */
@Controller
class MessageController {

    private final MessageQueries queries;
    private final Messages messages;
    private final ToDoQueries toDos;
    private final AddresseeNames names;

    MessageController(MessageQueries queries, Messages messages, ToDoQueries toDos, AddresseeNames names) {
        this.queries = queries;
        this.messages = messages;
        this.toDos = toDos;
        this.names = names;
    }

    @GetMapping("/messages")
    ModelAndView list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        Paged<MessageView> list = queries.list(viewer, unread, Paging.of(page));
        return new ModelAndView(
                "notices/messages",
                "page",
                new MessagesPage(
                        list,
                        toDos.waiting(viewer),
                        names.map(list.rows().stream()
                                .map(MessageView::addressee)
                                .distinct()
                                .toList()),
                        unread));
    }

    @GetMapping("/messages/{message}")
    ModelAndView show(@PathVariable("message") String id, Viewer viewer) {
        MessageView message = queries.get(MessageId.parse(id), viewer);
        messages.read(message.id(), viewer.account().orElseThrow());
        Addressed to = names.map(List.of(message.addressee())).getOrDefault(message.addressee(), Addressed.PERSON);
        return new ModelAndView("notices/message", "page", new MessagePage(message, to));
    }

    @PostMapping("/messages/read")
    String readAll(Viewer viewer, RedirectAttributes redirect) {
        messages.readAll(viewer);
        Flash.success("notices.allRead").on(redirect);
        return "redirect:/messages";
    }
}
