package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends people who have just signed in to the first page that needs them. */
@Controller
class StartController {

    private final Menus menus;

    StartController(Menus menus) {
        this.menus = menus;
    }

    @GetMapping("/start")
    String start(Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        Flash greeting = Flash.of(RequestContextUtils.getInputFlashMap(request));
        if (!greeting.empty()) {
            greeting.on(redirect);
        }
        return "redirect:" + menus.first(viewer).map(Navigation.Entry::path).orElse("/");
    }
}
