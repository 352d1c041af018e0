package org.kepu.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Member units that ship with the software, as {@code reference/<city>/units.json} in protocol order. */
@Service
public class ReferenceUnits {

    private final Units units;
    private final UnitQueries queries;
    private final JsonMapper json;

    ReferenceUnits(Units units, UnitQueries queries, JsonMapper json) {
        this.units = units;
        this.queries = queries;
        this.json = json;
    }

    /**
     * Creates the member units of a shipped city. A unit whose name is known there already stays as it is, so loading twice does
     * no harm.
     *
     * @param city folder of the reference data, for example {@code xinzhou}
     * @param area the city these units belong to
     */
    @Transactional
    public void load(String city, AreaId area) {
        for (Entry entry : read(city)) {
            if (queries.findByName(area, entry.name()).isEmpty()) {
                create(entry, area);
            }
        }
    }

    private void create(Entry entry, AreaId area) {
        String note = entry.note() == null ? "" : entry.note();
        Outcome<UnitId> outcome = units.create(new UnitDraft(
                area, entry.name(), entry.fullName(), entry.kind(), entry.aliases(), note, Optional.empty()));
        if (outcome instanceof Outcome.Refused<UnitId>(var refusals)) {
            throw new IllegalStateException("reference unit " + entry.name() + " refused: " + refusals);
        }
    }

    private List<Entry> read(String city) {
        try (InputStream stream = new ClassPathResource("reference/" + city + "/units.json").getInputStream()) {
            return List.of(json.readValue(stream, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(
            String name,
            String fullName,
            UnitKind kind,
            List<String> aliases,
            @Nullable String note) {}
}
