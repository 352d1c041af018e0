package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.access.CurrentViewer;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the {@link Ui} of a request. */
@Component
class UiFactory {

    private final MessageSource messages;
    private final ResourceUrlProvider assets;

    UiFactory(MessageSource messages, ResourceUrlProvider mvcResourceUrlProvider) {
        this.messages = messages;
        this.assets = mvcResourceUrlProvider;
    }

    Ui create(HttpServletRequest request) {
        return new Ui(
                messages,
                assets,
                CurrentViewer.of(request),
                Display.of(request),
                originalPath(request),
                () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "");
    }

    private static String originalPath(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
