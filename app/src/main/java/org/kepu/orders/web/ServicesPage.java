package org.kepu.orders.web;

import java.util.List;
import org.kepu.orders.ServiceView;
import org.kepu.shared.Paged;
import org.kepu.web.Option;

/**
 * The menu.
 *
 * @param seasonal what suits this month, on the first page of the whole menu
 * @param units that offer something
 * @param month of today
 */
public record ServicesPage(
        Paged<ServiceView> services,
        List<ServiceView> seasonal,
        List<Option> units,
        String audience,
        String unit,
        String words,
        int month) {

    /** Whether the list is not the whole menu. */
    public boolean filtered() {
        return !audience.isEmpty() || !unit.isEmpty() || !words.isEmpty();
    }
}
