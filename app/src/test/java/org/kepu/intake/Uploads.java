package org.kepu.intake;

import static org.awaitility.Awaitility.await;
import static org.kepu.testing.PlaceFixture.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.kepu.access.Viewer;
import org.kepu.accounts.ScopeKind;
import org.kepu.shared.AreaId;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** Uploads documents in tests and waits until they are read. */
@Component
public class Uploads implements RouteFixture {

    private final Intake intake;

    Uploads(Intake intake) {
        this.intake = intake;
    }

    /** The import after it was read or refused. */
    public ImportId read(AreaId area, String text) {
        return read(area, "方案.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The import after it was read or refused. */
    public ImportId read(AreaId area, String name, byte[] content) {
        ImportId id = done(intake.upload(area, name, new ByteArrayInputStream(content), Viewer.PUBLIC));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !intake.get(id).status().isWaiting());
        return id;
    }

    @Override
    public String variable() {
        return "document";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return read(place.area(), Documents.PLAN).toString();
    }
}
