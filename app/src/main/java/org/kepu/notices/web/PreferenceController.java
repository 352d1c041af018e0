package org.kepu.notices.web;

import java.util.Locale;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.notices.Channel;
import org.kepu.notices.Outbox;
import org.kepu.notices.Preference;
import org.kepu.notices.Preferences;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody says for himself what is mailed. */
@Controller
class PreferenceController {

    private final Preferences preferences;
    private final Outbox outbox;
    private final MessageSource messages;

    PreferenceController(Preferences preferences, Outbox outbox, MessageSource messages) {
        this.preferences = preferences;
        this.outbox = outbox;
        this.messages = messages;
    }

    @GetMapping("/me/notices")
    ModelAndView show(Viewer viewer) {
        return page(preferences.get(viewer.account().orElseThrow()), FormErrors.none());
    }

    @PostMapping("/me/notices")
    ModelAndView set(
            @RequestParam Map<String, String> form, Locale locale, Viewer viewer, RedirectAttributes redirect) {
        Preference wanted = new Preference(
                form.getOrDefault("mail", ""),
                form.getOrDefault("phone", ""),
                locale.equals(Locale.ENGLISH),
                form.containsKey("toDos"),
                form.containsKey("due"),
                form.containsKey("messages"));
        Outcome<AccountId> outcome = preferences.set(viewer.account().orElseThrow(), wanted);
        if (outcome instanceof Outcome.Refused<AccountId> refused) {
            return Answer.again(page(wanted, FormErrors.of(refused)));
        }
        return Answer.next("/me/notices", Flash.success("notices.preference.saved"), redirect);
    }

    /** Sends the person a mail, to see whether it comes. */
    @PostMapping("/me/notices/test")
    String test(Locale locale, Viewer viewer, RedirectAttributes redirect) {
        Preference wanted = preferences.get(viewer.account().orElseThrow());
        if (wanted.mail().isEmpty() || !outbox.open(Channel.MAIL)) {
            Flash.warn("notices.preference.noMail").on(redirect);
        } else {
            String text = messages.getMessage("notices.mail.test", new Object[0], locale);
            outbox.mail(viewer.account().orElseThrow(), text, text);
            Flash.success("notices.preference.tested").on(redirect);
        }
        return "redirect:/me/notices";
    }

    private ModelAndView page(Preference wanted, FormErrors errors) {
        return new ModelAndView(
                "notices/preference",
                "page",
                new PreferencePage(wanted, outbox.open(Channel.MAIL), outbox.open(Channel.SMS), errors));
    }
}
