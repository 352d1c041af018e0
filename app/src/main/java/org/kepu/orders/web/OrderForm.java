package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import org.kepu.orders.ServiceView;
import org.kepu.shared.Audience;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The fields of an order.
 *
 * @param typed what a refused form held
 */
public record OrderForm(ServiceView service, List<Option> areas, Map<String, String> typed, FormErrors errors) {

    /** What was typed in a field. */
    public String cell(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The audience chosen; the only one where there is no choice. */
    public String audience() {
        return service.audiences().size() == 1
                ? service.audiences().iterator().next().name()
                : cell("audience");
    }

    /** The audiences of the service in their usual order. */
    public List<Audience> audiences() {
        return service.audiences().stream().sorted().toList();
    }
}
