package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.util.List;
import java.util.Optional;
import org.kepu.indicators.Goal;
import org.kepu.indicators.IndicatorDirection;
import org.kepu.indicators.IndicatorDraft;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Indicators;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Indicators beside the plan's own, all computed from the sample's ledger and without targets: the only figures about literacy that
 * stand in the plan are 7.9 % and 14.5 %, and they come with it.
 */
@Component
@Profile("demo")
class SampleIndicators {

    private record Sample(String code, String name, String unit, int decimals, String formula) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("S01", "科普活动场次", "场", 0, "台账(场次)"),
            new Sample("S02", "科普活动现场人次", "人次", 0, "台账(现场人次)"),
            new Sample("S03", "每万人口现场参与人次", "人次", 1, "每万人(台账(现场人次))"));

    private final Indicators indicators;
    private final IndicatorQueries queries;

    SampleIndicators(Indicators indicators, IndicatorQueries queries) {
        this.indicators = indicators;
        this.queries = queries;
    }

    /** Loads them once; a visitor may remove or change them. */
    void load(AreaId city, AccountId office) {
        boolean there = queries.list(city).stream()
                .anyMatch(each ->
                        SAMPLES.stream().anyMatch(sample -> sample.code().equals(each.code())));
        if (!there) {
            SAMPLES.forEach(sample -> done(indicators.define(city, draft(sample), office)));
        }
    }

    private static IndicatorDraft draft(Sample sample) {
        return new IndicatorDraft(
                sample.code(),
                sample.name(),
                sample.unit(),
                IndicatorDirection.UP,
                sample.decimals(),
                sample.formula(),
                "（示例）由示例台账计算",
                Optional.empty(),
                false,
                Goal.NONE);
    }
}
