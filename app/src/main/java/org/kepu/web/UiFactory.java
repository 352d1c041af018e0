package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.CurrentViewer;
import org.kepu.access.Permissions;
import org.kepu.access.RouteTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Ui} of a request. */
@Component
@EnableConfigurationProperties(Site.class)
class UiFactory {

    private final Ui.Frame frame;
    private final RouteTable routes;

    UiFactory(
            MessageSource messages,
            ResourceUrlProvider mvcResourceUrlProvider,
            Menus menus,
            Site site,
            Optional<Bell.Source> bell,
            List<Related> related,
            RouteTable routes) {
        this.frame = new Ui.Frame(messages, mvcResourceUrlProvider, menus, site, bell, related);
        this.routes = routes;
    }

    Ui create(HttpServletRequest request) {
        return new Ui(
                frame,
                new Ui.Request(
                        CurrentViewer.of(request),
                        Permissions.of(request, routes),
                        Display.of(request),
                        originalPath(request),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        Flash.of(RequestContextUtils.getInputFlashMap(request)),
                        () -> token(request)));
    }

    private static String token(HttpServletRequest request) {
        Page.ofOne(request);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static String originalPath(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
