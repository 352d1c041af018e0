package org.kepu.plan;

import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published literacy rates that may be shown, with their sources. Nothing is interpolated; a gap stays a gap. */
@Component
public class LiteracyRates {

    private final List<LiteracyRate> rates;

    LiteracyRates() throws java.io.IOException {
        try (InputStream resource = new ClassPathResource("reference/literacy-rates.json").getInputStream()) {
            this.rates = JsonMapper.shared().readValue(resource, new TypeReference<List<LiteracyRate>>() {});
        }
    }

    /** All rates, by place and year. */
    public List<LiteracyRate> list() {
        return rates;
    }

    /** The rates of one place by year; empty if none was published. */
    public List<LiteracyRate> list(String areaCode) {
        return rates.stream().filter(rate -> rate.area().equals(areaCode)).toList();
    }

    /** Whether an indicator is the share these rates are about. */
    public boolean concern(PlanView.Indicator indicator) {
        return indicator.name().contains("科学素质") && "%".equals(indicator.unit());
    }
}
