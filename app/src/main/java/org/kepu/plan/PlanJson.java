package org.kepu.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kepu.shared.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Reads and writes a {@link PlanDraft} as the JSON of {@code ./kepu plan read FILE --json}. Texts and lists may be missing and
 * are then empty; missing ids and codes are made up in the order of the document; unknown fields are passed over.
 */
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(String.class, PlanJson::emptyForMissing)
            .withConfigOverride(List.class, PlanJson::emptyForMissing)
            .withConfigOverride(Set.class, PlanJson::emptyForMissing)
            .addModule(ids())
            .build();

    private PlanJson() {}

    /**
     * Reads a plan.
     *
     * @throws IllegalArgumentException if the text is not such JSON, naming the place
     */
    public static PlanDraft read(String json) {
        try {
            return MAPPER.readValue(json, PlanDraft.class).completed();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not the JSON of a plan: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a plan so that {@link #read} gives an equal one. */
    public static String write(PlanDraft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    private static void emptyForMissing(tools.jackson.databind.cfg.MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.AS_EMPTY));
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        add(module, PlanId.class, PlanId::new);
        add(module, ProgrammeId.class, ProgrammeId::new);
        add(module, ClauseId.class, ClauseId::new);
        add(module, UnitId.class, UnitId::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<UUID, T> create) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromUuid<>(type, create));
    }

    private static final class FromUuid<T> extends StdDeserializer<T> {

        private final transient Function<UUID, T> create;

        FromUuid(Class<T> type, Function<UUID, T> create) {
            super(type);
            this.create = create;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return create.apply(context.readValue(parser, UUID.class));
        }
    }
}
