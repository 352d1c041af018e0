package org.kepu.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** A view name is the path of a template under {@code src/main/jte}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final UiFactory uis;

    JteViewResolver(TemplateEngine engine, UiFactory uis) {
        this.engine = engine;
        this.uis = uis;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, uis, template) : null;
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
