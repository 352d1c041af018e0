package org.kepu.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Viewer} of a request to controllers and templates. */
@Component
public class CurrentViewer implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = CurrentViewer.class.getName();

    /** The viewer found for this request; the public where no controller was reached (error pages). */
    public static Viewer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Viewer viewer ? viewer : Viewer.PUBLIC;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binderFactory) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return servletRequest == null ? Viewer.PUBLIC : of(servletRequest);
    }
}
