package org.kepu.intake;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kepu.plan.PlanAdopted;
import org.kepu.shared.AreaId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the last step of an adoption fail in one city, when told to. */
@Component
class Saboteur {

    private final AtomicReference<@Nullable AreaId> city = new AtomicReference<>();

    void failIn(AreaId area) {
        city.set(area);
    }

    void stop() {
        city.set(null);
    }

    @EventListener
    void fail(PlanAdopted adopted) {
        if (adopted.area().equals(city.get())) {
            throw new IllegalStateException("sabotage");
        }
    }
}
