package org.kepu.survey.selection;

import java.util.Arrays;
import java.util.Optional;

/** How units are drawn within a stratum. */
public enum SelectionMethod {
    /** Systematic along the order of the frame, probability proportional to size: {@link PpsSystematic}. */
    PPS_SYSTEMATIC("pps-systematic", "按规模成比例的系统抽样（PPS）"),
    /** Sampford's design, probability proportional to size: {@link Sampford}. */
    SAMPFORD("sampford", "Sampford 不等概率抽样（PPS）"),
    /** Maximum entropy, probability proportional to size: {@link MaximumEntropy}. */
    MAX_ENTROPY("maxentropy", "最大熵（条件泊松）不等概率抽样（PPS）"),
    /** Simple random sampling, the same probability for all units of a stratum: {@link SimpleRandom}. */
    SRS("srs", "简单随机抽样");

    private final String option;
    private final String chinese;

    SelectionMethod(String option, String chinese) {
        this.option = option;
        this.chinese = chinese;
    }

    /** What the method is called on the command line and in files. */
    public String option() {
        return option;
    }

    /** The Chinese name, for protocols. */
    public String chinese() {
        return chinese;
    }

    /** Whether the chance of a unit depends on its size. */
    public boolean usesSize() {
        return this != SRS;
    }

    /** The method of an option. */
    public static Optional<SelectionMethod> find(String option) {
        return Arrays.stream(values())
                .filter(method -> method.option.equals(option))
                .findFirst();
    }

    SelectionDesign over(double[] pi) {
        return switch (this) {
            case PPS_SYSTEMATIC -> PpsSystematic.of(pi);
            case SAMPFORD -> Sampford.of(pi);
            case MAX_ENTROPY -> MaximumEntropy.of(pi);
            case SRS -> SimpleRandom.of(pi.length, Designs.wholeSum(pi));
        };
    }
}
