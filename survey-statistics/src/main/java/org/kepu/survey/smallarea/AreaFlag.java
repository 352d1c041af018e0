package org.kepu.survey.smallarea;

import java.util.Locale;

/** What a reader of an area's estimate must know. */
public enum AreaFlag {
    /** Nobody was sampled there: the value is the model's alone. */
    UNSAMPLED,
    /** More than half of the value comes from the model (γ below one half). */
    MOSTLY_SYNTHETIC,
    /** The direct estimate is more than 2.5 standard deviations from the model. */
    OUTLIER,
    /** The coefficient of variation is above 16.6 %: use with caution. */
    CV_CAUTION,
    /** The coefficient of variation is above 33.3 %: do not publish. */
    CV_UNRELIABLE;

    /** The flag as it stands in files: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
