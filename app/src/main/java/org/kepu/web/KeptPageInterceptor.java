package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers with a kept page where there is one; else asks the view to keep what it renders. Comes after the question of access. */
@Configuration
class KeptPageInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PLACE = KeptPages.Place.class.getName();

    private final KeptPages pages;

    KeptPageInterceptor(KeptPages pages) {
        this.pages = pages;
    }

    /** Where the page of this request is to be kept, if it may be. */
    static Optional<KeptPages.Place> placeOf(HttpServletRequest request) {
        return request.getAttribute(PLACE) instanceof KeptPages.Place place ? Optional.of(place) : Optional.empty();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(KeptPage.class)
                || !Page.isForEverybody(request)) {
            return true;
        }
        var address = new KeptPages.Address(
                request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""), Display.of(request));
        Optional<Page> kept = pages.find(address);
        if (kept.isPresent()) {
            kept.get().send(request, response);
            return false;
        }
        request.setAttribute(PLACE, pages.place(address));
        return true;
    }

    /** A form may have written outside of a transaction; its answer, often a redirect to a kept page, has not been sent yet. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (!"GET".equals(request.getMethod())) {
            pages.makeOld();
        }
    }
}
