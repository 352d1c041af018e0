package org.kepu.cli.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kepu.cli.Refusal;
import org.kepu.survey.FpcKind;
import org.kepu.survey.LonelyPsu;
import org.kepu.survey.Replication;
import org.kepu.survey.SurveyDesign;
import org.kepu.survey.SurveyDesignBuilder;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Calibration;
import org.kepu.survey.weighting.Margin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A DESIGN.json: how the sample was drawn and weighted, and what is to be estimated. */
final class DesignFile {

    private static final Map<String, FpcKind> FPC_KINDS =
            Map.of("population", FpcKind.POPULATION, "fraction", FpcKind.FRACTION);
    private static final Map<String, LonelyPsu> LONELY = Map.of(
            "fail", LonelyPsu.FAIL,
            "certainty", LonelyPsu.CERTAINTY,
            "remove", LonelyPsu.CERTAINTY,
            "adjust", LonelyPsu.ADJUST,
            "average", LonelyPsu.AVERAGE);

    private final Path file;
    final JsonFields fields;
    private final List<String> ids;
    private final List<String> strata;
    private final List<String> fpc;
    private final Optional<FpcKind> fpcIs;
    private final Optional<String> weights;
    private final List<String> probability;
    private final boolean nest;
    private final LonelyPsu lonely;
    private final Optional<PpsSpec> pps;
    private final Optional<Replication> replicates;
    private final List<Calibration> calibrations;
    private final List<Condition> where;
    private final List<EstimateSpec> estimates = new ArrayList<>();

    private DesignFile(Path file, JsonFields fields) {
        this.file = file;
        this.fields = fields;
        this.ids = fields.texts("ids").stream().filter(id -> !id.equals("1")).toList();
        this.strata = fields.texts("strata");
        this.fpc = fields.texts("fpc");
        this.fpcIs = fields.choice("fpcIs", FPC_KINDS);
        this.weights = fields.text("weights");
        this.probability = fields.texts("probability");
        this.nest = fields.flag("nest");
        this.lonely = fields.choice("lonelyPsu", LONELY).orElse(LonelyPsu.FAIL);
        this.pps = fields.object("pps").map(PpsSpec::read);
        this.replicates = fields.object("replicates").map(ReplicatesSpec::read);
        this.calibrations = fields.objects("calibration").stream()
                .map(CalibrationSpec::read)
                .toList();
        this.where = fields.texts("where").stream()
                .map(text -> Condition.parse(text, fields.place("where")))
                .toList();
        List<JsonFields> wanted = fields.objects("estimates");
        for (int i = 0; i < wanted.size(); i++) {
            estimates.add(EstimateSpec.read(wanted.get(i), i + 1));
        }
    }

    static DesignFile read(Path file) {
        return new DesignFile(file, new JsonFields(tree(file), "the design"));
    }

    private static JsonNode tree(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file).replace("\uFEFF", ""));
        } catch (NoSuchFileException absent) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read as UTF-8 text: " + unreadable.getMessage() + ".");
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new Refusal(file.getFileName() + " is no valid JSON"
                    + (at == null ? "" : " near line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": "
                    + malformed.getOriginalMessage().replaceAll(" \\(start marker.*", "") + ".");
        }
    }

    /** The columns the design and the estimates speak of. */
    Set<String> columns() {
        Set<String> names = designColumns();
        where.forEach(condition -> names.add(condition.column()));
        for (EstimateSpec estimate : estimates) {
            names.addAll(estimate.of());
            estimate.over().ifPresent(names::add);
            names.addAll(estimate.by());
        }
        return names;
    }

    /** The columns the design speaks of. */
    Set<String> designColumns() {
        Set<String> names = new LinkedHashSet<>();
        names.addAll(ids);
        names.addAll(strata);
        names.addAll(fpc);
        weights.ifPresent(names::add);
        names.addAll(probability);
        for (Calibration calibration : calibrations) {
            for (Margin margin : calibration.margins()) {
                switch (margin) {
                    case Margin.Categories categories -> names.addAll(categories.by());
                    case Margin.Amount amount -> names.add(amount.of());
                }
            }
        }
        return names;
    }

    /** Refuses keys that mean nothing; those of other commands may stand in the same file. */
    void refuseUnknownKeys(String... others) {
        for (String other : others) {
            fields.node(other);
        }
        fields.refuseUnknown();
    }

    List<EstimateSpec> estimates() {
        return estimates;
    }

    /** The steps before and after calibration. */
    WeightingSpec weighting() {
        return fields.object("weighting")
                .map(WeightingSpec::read)
                .orElse(new WeightingSpec(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    List<Calibration> calibrations() {
        return calibrations;
    }

    /** The rows the estimates are about. */
    IntPredicate where(SurveyData data) {
        return where.stream()
                .map(condition -> condition.over(data))
                .reduce(IntPredicate::and)
                .orElse(row -> true);
    }

    /** The conditions as text, empty if none. */
    String whereText() {
        return String.join(
                " and ",
                where.stream().map(c -> c.column() + c.operator() + c.value()).toList());
    }

    SurveyDesign design(SurveyData data) {
        SurveyDesignBuilder builder = SurveyDesign.of(data)
                .ids(ids.toArray(String[]::new))
                .strata(strata.toArray(String[]::new))
                .fpc(fpc.toArray(String[]::new))
                .probabilities(probability.toArray(String[]::new))
                .nest(nest)
                .lonelyPsu(lonely);
        fpcIs.ifPresent(builder::fpcIs);
        weights.ifPresent(builder::weights);
        pps.ifPresent(method -> method.apply(builder, file));
        calibrations.forEach(builder::calibrate);
        replicates.ifPresent(builder::replicate);
        return builder.build();
    }

    /** The design as it was before weighting: without calibration and replicates. */
    SurveyDesign uncalibrated(SurveyData data) {
        SurveyDesignBuilder builder = SurveyDesign.of(data)
                .ids(ids.toArray(String[]::new))
                .strata(strata.toArray(String[]::new))
                .fpc(fpc.toArray(String[]::new))
                .probabilities(probability.toArray(String[]::new))
                .nest(nest)
                .lonelyPsu(lonely == LonelyPsu.FAIL ? LonelyPsu.CERTAINTY : lonely);
        fpcIs.ifPresent(builder::fpcIs);
        weights.ifPresent(builder::weights);
        return builder.build();
    }

    static Map<String, Double> totals(JsonFields fields) {
        Map<String, Double> totals = new LinkedHashMap<>();
        fields.names().forEach(name -> {
            JsonNode value = fields.node(name).orElseThrow(() -> fields.missing(name));
            if (value.isObject()) {
                totals(new JsonFields(value, fields.place(name)))
                        .forEach((rest, total) -> totals.put(name + "|" + rest, total));
            } else {
                totals.put(name, fields.number(name).orElseThrow());
            }
        });
        return totals;
    }
}
