package org.kepu.survey.irt;

/**
 * The free parameters of one item while it is fitted: intercept d = -ab, slope a and, in the 3PL, the log odds g of c.
 */
record ItemCurve(double d, double a, double g, boolean guessing) {

    static ItemCurve start(double share, ItemModel model) {
        double c = model.guessing() ? model.chance() : 0;
        double above = Math.clamp((share - c) / (1 - c), 0.02, 0.98);
        double g = model.guessing() ? Math.log(c / (1 - c)) : 0;
        return new ItemCurve(Math.log(above / (1 - above)), 1, g, model.guessing());
    }

    static ItemCurve of(Item item) {
        return new ItemCurve(-item.a() * item.b(), item.a(), Math.log(item.c() / (1 - item.c())), item.c() > 0);
    }

    double c() {
        return guessing ? 1 / (1 + Math.exp(-g)) : 0;
    }

    double logistic(double theta) {
        return 1 / (1 + Math.exp(-d - a * theta));
    }

    double probability(double theta) {
        double c = c();
        return c + (1 - c) * logistic(theta);
    }

    /** dP/d(d, a, g) at an ability. */
    double[] gradient(double theta) {
        double c = c();
        double l = logistic(theta);
        double slope = (1 - c) * l * (1 - l);
        return guessing
                ? new double[] {slope, slope * theta, c * (1 - c) * (1 - l)}
                : new double[] {slope, slope * theta};
    }

    ItemCurve moved(double[] step, double factor) {
        return new ItemCurve(d + factor * step[0], a + factor * step[1], guessing ? g + factor * step[2] : g, guessing);
    }

    Item named(String name) {
        return new Item(name, a, -d / a, c());
    }

    double[] parameters() {
        return guessing ? new double[] {d, a, g} : new double[] {d, a};
    }

    /** d(a, b, c)/d(d, a, g), for standard errors. */
    double[][] jacobian() {
        double[][] two = {{0, 1}, {-1 / a, d / (a * a)}};
        double c = c();
        return guessing ? new double[][] {{0, 1, 0}, {-1 / a, d / (a * a), 0}, {0, 0, c * (1 - c)}} : two;
    }
}
