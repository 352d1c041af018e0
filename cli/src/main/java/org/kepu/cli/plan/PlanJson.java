package org.kepu.cli.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.Clause;
import org.kepu.planreader.Indicator;
import org.kepu.planreader.LineRange;
import org.kepu.planreader.Measure;
import org.kepu.planreader.Notice;
import org.kepu.planreader.Phase;
import org.kepu.planreader.PlanDocument;
import org.kepu.planreader.PlanUnit;
import org.kepu.planreader.Programme;
import org.kepu.planreader.Recipient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON contract of {@code plan read --json}; its field names do not change. */
final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanJson() {}

    static String of(PlanDocument document) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("title", document.title());
        root.put("issuer", document.issuer());
        root.put("documentNumber", document.documentNumber());
        root.put(
                "issuedOn",
                document.issuedOn() == null ? null : document.issuedOn().toString());
        if (document.period() == null) {
            root.putNull("period");
        } else {
            root.putObject("period")
                    .put("from", document.period().from())
                    .put("to", document.period().to());
        }
        ArrayNode indicators = root.putArray("indicators");
        document.indicators().forEach(indicator -> put(indicators.addObject(), indicator));
        ArrayNode phases = root.putArray("phases");
        document.phases().forEach(phase -> put(phases.addObject(), phase));
        ArrayNode programmes = root.putArray("programmes");
        document.programmes().forEach(programme -> put(programmes.addObject(), programme));
        ArrayNode units = root.putArray("units");
        document.units().forEach(unit -> put(units.addObject(), unit));
        ArrayNode distribution = root.putArray("distribution");
        for (Recipient recipient : document.distribution()) {
            distribution.addObject().put("kind", recipient.kind().name()).put("name", recipient.name());
        }
        ArrayNode notices = root.putArray("notices");
        for (Notice notice : document.notices()) {
            notices.addObject()
                    .put("line", notice.line())
                    .put("level", notice.level().name())
                    .put("kind", notice.kind().name().toLowerCase(Locale.ROOT))
                    .put("message", notice.message())
                    .put("english", notice.english());
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void put(ObjectNode node, Indicator indicator) {
        node.put("name", indicator.name()).put("unit", indicator.unit());
        put(node, "baseline", indicator.baseline());
        put(node, "target", indicator.target());
        ArrayNode milestones = node.putArray("milestones");
        for (Measure measure : indicator.milestones()) {
            milestones.addObject().put("year", measure.year()).put("value", measure.value());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Measure measure) {
        if (measure == null) {
            node.putNull(name);
        } else {
            node.putObject(name)
                    .put("year", measure.year())
                    .put("value", measure.value())
                    .put("line", measure.line());
        }
    }

    private static void put(ObjectNode node, Phase phase) {
        node.put("name", phase.name())
                .put("from", phase.from())
                .put("to", phase.to())
                .put("text", phase.text());
        put(node, phase.lines());
    }

    private static void put(ObjectNode node, Programme programme) {
        node.put("part", programme.part())
                .put("number", programme.number())
                .put("title", programme.title())
                .put("kind", programme.kind().name())
                .put("text", programme.text());
        put(node, programme.lines());
        ArrayNode clauses = node.putArray("clauses");
        for (Clause clause : programme.clauses()) {
            ObjectNode item = clauses.addObject()
                    .put("id", clause.id())
                    .put("title", clause.title())
                    .put("text", clause.text());
            ArrayNode duties = item.putArray("duties");
            clause.duties()
                    .forEach(duty -> duties.addObject()
                            .put("unit", duty.unit())
                            .put("role", duty.role().name()));
            item.put("openEnded", clause.openEnded());
            put(item, clause.lines());
        }
    }

    private static void put(ObjectNode node, PlanUnit unit) {
        node.put("name", unit.name());
        strings(node.putArray("aliases"), unit.aliases());
        node.put("leads", unit.leads()).put("supports", unit.supports()).put("group", unit.group());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void put(ObjectNode node, LineRange lines) {
        node.putObject("lines").put("from", lines.from()).put("to", lines.to());
    }
}
