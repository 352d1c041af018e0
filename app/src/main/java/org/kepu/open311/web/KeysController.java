package org.kepu.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.Viewer;
import org.kepu.open311.ApiKeyId;
import org.kepu.open311.ApiKeys;
import org.kepu.shared.Outcome;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keys for programs: who has one, a new one, one taken back. */
@Controller
class KeysController {

    private final ApiKeys keys;

    KeysController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/open311/keys")
    ModelAndView show(HttpServletRequest request) {
        return page("", "", "", FormErrors.none(), request);
    }

    /** The fresh key is in the answer itself, so that it is kept nowhere on the way. */
    @PostMapping("/open311/keys")
    ModelAndView issue(
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String contact,
            Viewer viewer,
            HttpServletRequest request) {
        return switch (keys.issue(holder, contact, viewer)) {
            case Outcome.Done<ApiKeys.Issued>(ApiKeys.Issued issued) ->
                page("", "", issued.key(), FormErrors.none(), request);
            case Outcome.Refused<ApiKeys.Issued> refused ->
                Answer.again(page(holder, contact, "", FormErrors.of(refused), request));
        };
    }

    @PostMapping("/open311/keys/{apiKey}/revoke")
    ModelAndView revoke(@PathVariable("apiKey") String id, Viewer viewer, RedirectAttributes redirect) {
        keys.revoke(ApiKeyId.parse(id), viewer);
        return Answer.next("/open311/keys", Flash.success("open311.revoked"), redirect);
    }

    private ModelAndView page(
            String holder, String contact, String fresh, FormErrors errors, HttpServletRequest request) {
        String endpoint = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/open311/discovery.xml")
                .build()
                .toUriString();
        return new ModelAndView(
                "open311/keys", "page", new KeysPage(keys.list(), holder, contact, fresh, endpoint, errors));
    }
}
