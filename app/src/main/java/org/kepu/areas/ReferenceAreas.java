package org.kepu.areas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Areas that ship with the software, as {@code reference/<city>/areas.json}; other cities bring their own. */
@Service
public class ReferenceAreas {

    private final Areas areas;
    private final AreaQueries queries;
    private final JsonMapper json;

    ReferenceAreas(Areas areas, AreaQueries queries, JsonMapper json) {
        this.areas = areas;
        this.queries = queries;
        this.json = json;
    }

    /** The cities that ship with the software, by the name of their folder. */
    public List<String> list() {
        return List.of("xinzhou");
    }

    /**
     * Creates a shipped city with its counties. What exists already under its code stays as it is, so loading twice does no harm.
     *
     * @param city one of {@link #list()}
     * @return the city
     */
    @Transactional
    public AreaId load(String city) {
        if (!list().contains(city)) {
            throw new IllegalArgumentException("no reference areas for " + city);
        }
        File file = read(city);
        file.areas().forEach(entry -> create(entry, file));
        return queries.findByCode(file.areas().getFirst().code()).orElseThrow().id();
    }

    private void create(Entry entry, File file) {
        if (queries.findByCode(entry.code()).isPresent()) {
            return;
        }
        Outcome<AreaId> outcome = areas.create(entry.draft(file, this::id), Optional.empty());
        if (outcome instanceof Outcome.Refused<AreaId>(var refusals)) {
            throw new IllegalStateException("reference area " + entry.code() + " refused: " + refusals);
        }
    }

    private AreaId id(String code) {
        return queries.findByCode(code).orElseThrow().id();
    }

    private File read(String city) {
        try (InputStream stream = new ClassPathResource("reference/" + city + "/areas.json").getInputStream()) {
            return json.readValue(stream, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file: parents stand before children. */
    private record File(String populationSource, LocalDate populationOn, List<Entry> areas) {}

    private record Entry(
            String code,
            @Nullable String gbCode,
            String name,
            @Nullable String pinyin,
            AreaKind kind,
            @Nullable String parent,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer population,
            @Nullable String countedIn) {

        AreaDraft draft(File file, Function<String, AreaId> id) {
            return new AreaDraft(
                    Optional.ofNullable(parent).map(id),
                    code,
                    Optional.ofNullable(gbCode),
                    name,
                    pinyin == null ? "" : pinyin,
                    kind,
                    latitude == null || longitude == null
                            ? Optional.empty()
                            : Optional.of(new Seat(latitude, longitude, Datum.UNSTATED)),
                    population == null
                            ? Optional.empty()
                            : Optional.of(new Population(population, file.populationSource(), file.populationOn())),
                    Optional.ofNullable(countedIn).map(id),
                    Optional.empty(),
                    -1);
        }
    }
}
