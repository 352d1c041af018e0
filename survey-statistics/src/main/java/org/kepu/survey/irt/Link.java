package org.kepu.survey.irt;

/**
 * The line that brings a new form's scale to the reference scale: θ = slope·θ_new + intercept.
 *
 * @param slope A of the literature, above 0
 * @param intercept B of the literature
 */
public record Link(double slope, double intercept) {

    /** No change. */
    public static final Link IDENTITY = new Link(1, 0);

    /** An ability of the new scale on the reference scale. */
    public double ability(double theta) {
        return slope * theta + intercept;
    }

    /** An item of the new scale on the reference scale: a/A, A·b+B, the same c. */
    public Item item(Item item) {
        return new Item(item.name(), item.a() / slope, slope * item.b() + intercept, item.c());
    }
}
