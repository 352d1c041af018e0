package org.kepu.accounts.web;

import org.kepu.accounts.Passage;
import org.kepu.web.Flash;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends people on through the entrance. */
final class Passages {

    private Passages() {}

    static String follow(Passage passage, RedirectAttributes redirect) {
        passage.greeting()
                .ifPresent(greeting -> Flash.of(greeting.warn(), greeting.key(), greeting.arguments())
                        .on(redirect));
        return "redirect:" + passage.path();
    }
}
