package org.kepu.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.access.ViewerSource;
import org.kepu.shared.AccountId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a request be made as anybody: {@code mvc.get().uri("/…").with(viewer(Role.OFFICE, new Scope.Everything()))}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestViewers {

    private static final String ATTRIBUTE = "testViewer";

    /** The request comes from somebody with this role over this scope. */
    public static RequestPostProcessor viewer(Role role, Scope scope) {
        return viewer(somebody(role, scope));
    }

    /** Somebody with this role over this scope. */
    public static Viewer somebody(Role role, Scope scope) {
        return new Viewer(Optional.of(AccountId.create()), "Test", List.of(new Grant(role, scope)));
    }

    /** The request comes from this viewer. */
    public static RequestPostProcessor viewer(Viewer viewer) {
        return request -> {
            request.setAttribute(ATTRIBUTE, viewer);
            return request;
        };
    }

    @Bean
    @Primary
    ViewerSource testViewerSource(List<ViewerSource> others) {
        return new ViewerSource() {
            @Override
            public Viewer viewer(HttpServletRequest request) {
                return request.getAttribute(ATTRIBUTE) instanceof Viewer viewer
                        ? viewer
                        : others.getFirst().viewer(request);
            }
        };
    }
}
