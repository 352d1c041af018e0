package org.kepu.survey.smallarea;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the variance A of the area effects is estimated. */
public enum FayHerriotMethod {
    /** Restricted maximum likelihood: the default, nearly unbiased with few areas. */
    REML,
    /** Maximum likelihood: its bias is taken out of the mean squared error. */
    ML,
    /** The moment method of Fay &amp; Herriot (1979): needs no normal distribution. */
    FH;

    /** The method of a name, in any case. */
    public static Optional<FayHerriotMethod> find(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
