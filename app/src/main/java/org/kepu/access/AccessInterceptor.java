package org.kepu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kepu.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the route table before every controller method; nothing else grants access to a page. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final RouteTable table;
    private final ViewerSource viewers;

    AccessInterceptor(RouteTable table, ViewerSource viewers) {
        this.table = table;
        this.viewers = viewers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        Viewer viewer = viewers.viewer(request);
        request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
        var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Decision decision =
                new Permissions(table, viewer).decide(request, pattern, variables == null ? Map.of() : variables);
        return switch (decision) {
            case ALLOWED -> true;
            case SIGN_IN -> askToSignIn(request, response);
            case FORBIDDEN -> throw new AccessDeniedException(pattern);
            case MISSING -> throw new NotFound(request.getRequestURI());
        };
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.kepu.");
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
        boolean page = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = page ? "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8) : "";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in" + next);
        }
        return false;
    }
}
