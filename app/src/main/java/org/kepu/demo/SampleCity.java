package org.kepu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kepu.areas.ReferenceAreas;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanJson;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.units.ReferenceUnits;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Xinzhou with its units and its plan for 2021–2025. Loading again adds what is missing and leaves the rest as it is. */
@Component
@Profile("demo")
class SampleCity {

    private static final String CITY = "xinzhou";
    private static final String PLAN = "demo/xinzhou-2021-2025.json";

    private final ReferenceAreas areas;
    private final ReferenceUnits units;
    private final Planning planning;

    SampleCity(ReferenceAreas areas, ReferenceUnits units, Planning planning) {
        this.areas = areas;
        this.units = units;
        this.planning = planning;
    }

    AreaId load() {
        AreaId city = areas.load(CITY);
        units.load(CITY, city);
        if (planning.adopt(city, plan()) instanceof Outcome.Refused<PlanId>(var refusals)) {
            throw new IllegalStateException("the sample plan is refused: " + refusals);
        }
        return city;
    }

    static PlanDraft plan() {
        try (InputStream stream = new ClassPathResource(PLAN).getInputStream()) {
            return PlanJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
