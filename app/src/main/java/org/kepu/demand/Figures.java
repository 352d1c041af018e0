package org.kepu.demand;

import org.kepu.orders.Demand;

/**
 * Numbers of orders.
 *
 * @param all sent
 * @param waiting without a team
 * @param refused not accepted
 * @param served confirmed by both sides
 */
public record Figures(long all, long waiting, long refused, long served) {

    /** No orders. */
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    static Figures of(Demand demand) {
        return new Figures(demand.all(), demand.waiting(), demand.refused(), demand.served());
    }

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(all + other.all, waiting + other.waiting, refused + other.refused, served + other.served);
    }
}
