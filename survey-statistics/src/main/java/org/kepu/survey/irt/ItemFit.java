package org.kepu.survey.irt;

import java.util.List;

/**
 * A fitted item response model; ability has mean 0 and standard deviation 1 among the persons it was fitted to.
 *
 * @param fitted the items with standard errors
 * @param logLikelihood the marginal log-likelihood, without the prior
 * @param iterations evaluations of the EM step
 * @param notices what must be said beside the results
 */
public record ItemFit(List<FittedItem> fitted, double logLikelihood, int iterations, List<String> notices) {

    /** The curves alone. */
    public List<Item> items() {
        return fitted.stream().map(FittedItem::item).toList();
    }
}
