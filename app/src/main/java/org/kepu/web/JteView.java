package org.kepu.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one template with the controller's model and the {@link Ui} of the request. */
record JteView(TemplateEngine engine, UiFactory uis, String template) implements View {

    @Override
    public String getContentType() {
        return Page.HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            model.forEach((key, value) -> {
                if (key.indexOf('.') < 0) {
                    parameters.put(key, value);
                }
            });
        }
        parameters.put("ui", uis.create(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        if (response.getStatus() == HttpServletResponse.SC_OK && Page.isForEverybody(request)) {
            Page page = Page.of(output);
            KeptPageInterceptor.placeOf(request).ifPresent(place -> place.keep(page));
            page.send(request, response);
            return;
        }
        if (response.getContentType() == null) {
            response.setContentType(Page.HTML);
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
