package org.kepu.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor interceptor;
    private final CurrentViewer currentViewer;

    AccessConfiguration(AccessInterceptor interceptor, CurrentViewer currentViewer) {
        this.interceptor = interceptor;
        this.currentViewer = currentViewer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentViewer);
    }

    /** Refuses to start when a controller method has no declaration or a declaration has no controller method. */
    @Bean
    static SmartInitializingSingleton everyRouteIsDeclared(
            RequestMappingHandlerMapping requestMappingHandlerMapping, RouteTable table) {
        return () -> {
            List<String> handled = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                    .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.kepu."))
                    .flatMap(entry -> routesOf(entry.getKey()).stream())
                    .toList();
            List<String> declared = table.list().stream()
                    .map(route -> route.method() + " " + route.pattern())
                    .toList();
            List<String> open =
                    handled.stream().filter(route -> !declared.contains(route)).toList();
            List<String> dead =
                    declared.stream().filter(route -> !handled.contains(route)).toList();
            if (!open.isEmpty() || !dead.isEmpty()) {
                throw new IllegalStateException("routes without a declaration: " + open
                        + "; declarations without a controller method: " + dead);
            }
        };
    }

    private static List<String> routesOf(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> HttpMethod.valueOf(method.name()) + " " + pattern))
                .toList();
    }
}
