package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The live page of tokens and components, for everybody who builds pages. */
@Controller
class DesignController {

    private final UiFactory uis;

    DesignController(UiFactory uis) {
        this.uis = uis;
    }

    @GetMapping("/design")
    ModelAndView design(HttpServletRequest request) {
        return new ModelAndView("web/design", "page", DesignPage.of(uis.create(request)));
    }
}
