package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.data.Values;

/** The design columns as they were named, each list with one entry a stage. */
record Selection(
        List<Factor> ids,
        List<Factor> strata,
        List<Fpc> fpc,
        @Nullable FpcKind fpcIs,
        boolean nest) {

    /** A finite population column. */
    record Fpc(String name, Values values) {}

    static Selection of(
            SurveyData data,
            List<String> ids,
            List<String> strata,
            List<String> fpc,
            @Nullable FpcKind fpcIs,
            boolean nest) {
        List<Fpc> sizes = new ArrayList<>();
        for (String name : fpc) {
            sizes.add(new Fpc(name, new Values(data.required(name))));
        }
        return new Selection(
                ids.stream().map(data::requiredFactor).toList(),
                strata.stream().map(data::requiredFactor).toList(),
                sizes,
                fpcIs,
                nest);
    }

    /** Stages that enter the variance: the first, and each further one whose finite population is known. */
    int stages() {
        return Math.max(1, Math.min(fpc.size(), Math.max(1, ids.size())));
    }
}
