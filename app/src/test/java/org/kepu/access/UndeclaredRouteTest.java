package org.kepu.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class UndeclaredRouteTest {

    @Test
    void aControllerMethodWithoutADeclarationStopsTheStart() {
        assertThatThrownBy(() -> start(List.of(), "/forgotten")).hasMessageContaining("GET /forgotten");
    }

    @Test
    void aDeclarationWithoutAControllerMethodStopsTheStart() {
        assertThatThrownBy(() -> start(
                        List.of(
                                Route.get("/page").toEveryone(),
                                Route.get("/gone").toEveryone()),
                        "/page"))
                .hasMessageContaining("GET /gone");
    }

    @Test
    void whatIsDeclaredStarts() throws Exception {
        start(List.of(Route.get("/page").toEveryone()), "/page");
    }

    private void start(List<Route> declared, String handled) throws Exception {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        mapping.registerMapping(
                RequestMappingInfo.paths(handled).methods(RequestMethod.GET).build(),
                this,
                UndeclaredRouteTest.class.getDeclaredMethod("page"));
        var placements = new Placements(new StaticListableBeanFactory(Map.of()).getBeanProvider(PlacementSource.class));
        AccessConfiguration.everyRouteIsDeclared(mapping, new RouteTable(List.of(() -> declared), placements))
                .afterSingletonsInstantiated();
    }

    String page() {
        return "page";
    }
}
