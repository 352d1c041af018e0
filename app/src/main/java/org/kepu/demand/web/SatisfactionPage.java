package org.kepu.demand.web;

import java.util.List;
import org.kepu.orders.Satisfaction;

/** How content people are with each unit and team. */
public record SatisfactionPage(List<Satisfaction> rows) {

    public SatisfactionPage {
        rows = List.copyOf(rows);
    }
}
