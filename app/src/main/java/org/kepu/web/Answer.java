package org.kepu.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a form answers: itself once more, or the page after it. */
public final class Answer {

    private Answer() {}

    /** The form with what was typed and what is wrong with it, as 422. */
    public static ModelAndView again(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    /**
     * On to the next page, which says what happened.
     *
     * @param path on this site
     */
    public static ModelAndView next(String path, Flash flash, RedirectAttributes redirect) {
        flash.on(redirect);
        return new ModelAndView("redirect:" + path);
    }
}
