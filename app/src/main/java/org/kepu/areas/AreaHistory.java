package org.kepu.areas;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an area, newest first. */
@Service
public class AreaHistory {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("code", "code"),
            Map.entry("gb_code", "gbCode"),
            Map.entry("name", "name"),
            Map.entry("pinyin", "pinyin"),
            Map.entry("kind", "kind"),
            Map.entry("population", "population"),
            Map.entry("latitude", "latitude"),
            Map.entry("longitude", "longitude"),
            Map.entry("valid_from", "validFrom"),
            Map.entry("valid_to", "validTo"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AreaHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last hundred changes. */
    public List<Revision> list(AreaId area) {
        return jdbc.sql("""
                        select r.revised_at, r.action, r.was::text as was,
                            coalesce(lead(r.was) over (order by r.id), to_jsonb(a))::text as after
                        from areas.revision r join areas.area a on a.id = r.area
                        where r.area = :area order by r.id desc limit 100""")
                .param("area", area.value())
                .query((row, number) -> new Revision(
                        row.getObject("revised_at", OffsetDateTime.class),
                        row.getString("action"),
                        changes(row.getString("was"), row.getString("after"))))
                .list();
    }

    private List<Revision.Change> changes(String was, String after) {
        Map<String, Object> old = read(was);
        Map<String, Object> now = read(after);
        return FIELDS.keySet().stream()
                .sorted()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new Revision.Change(
                        Objects.requireNonNull(FIELDS.get(field)), text(old.get(field)), text(now.get(field))))
                .toList();
    }

    private Map<String, Object> read(String object) {
        return json.readValue(object, new TypeReference<>() {});
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
