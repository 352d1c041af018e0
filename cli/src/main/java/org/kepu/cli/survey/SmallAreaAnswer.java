package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kepu.survey.smallarea.AreaDiagnostics;
import org.kepu.survey.smallarea.AreaEstimate;
import org.kepu.survey.smallarea.AreaFlag;
import org.kepu.survey.smallarea.Coefficient;
import org.kepu.survey.smallarea.FayHerriotFit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answer of {@code survey smallarea}, for programs and for people. */
final class SmallAreaAnswer {

    private static final List<String> HEADER = List.of(
            "area", "direct", "variance", "gamma", "synthetic", "estimate", "rmse", "low", "high", "cv", "flags");

    private SmallAreaAnswer() {}

    static String json(FayHerriotFit fit) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("method", fit.method().name());
        answer.put("transform", fit.scale().name().toLowerCase(Locale.ROOT));
        Answers.number(answer, "A", fit.a());
        var beta = answer.putArray("beta");
        var coefficients = answer.putArray("coefficients");
        for (Coefficient coefficient : fit.coefficients()) {
            beta.add(coefficient.estimate());
            ObjectNode each = coefficients.addObject().put("name", coefficient.name());
            Answers.number(each, "estimate", coefficient.estimate());
            Answers.number(each, "se", coefficient.se());
            Answers.number(each, "p", coefficient.p());
        }
        var areas = answer.putArray("areas");
        fit.areas().forEach(area -> put(areas.addObject(), area));
        put(answer.putObject("diagnostics"), fit.diagnostics());
        var notices = answer.putArray("notices");
        fit.notices().forEach(notices::add);
        return answer.toPrettyString();
    }

    private static void put(ObjectNode into, AreaEstimate area) {
        into.put("area", area.area());
        Answers.number(into, "direct", area.direct());
        Answers.number(into, "variance", area.variance());
        Answers.number(into, "gamma", area.gamma());
        Answers.number(into, "synthetic", area.synthetic());
        Answers.number(into, "estimate", area.estimate());
        Answers.number(into, "mse", area.mse());
        Answers.number(into, "rmse", area.rmse());
        Answers.number(into, "cv", area.cv());
        Answers.number(into, "low", area.low());
        Answers.number(into, "high", area.high());
        var flags = into.putArray("flags");
        area.flags().forEach(flag -> flags.add(flag.code()));
    }

    private static void put(ObjectNode into, AreaDiagnostics diagnostics) {
        into.put("areas", diagnostics.sampledAreas());
        into.put("coefficients", diagnostics.coefficients());
        into.put("iterations", diagnostics.iterations());
        into.put("converged", true);
        Answers.number(into, "logLikelihood", diagnostics.logLikelihood());
        Answers.number(into, "aic", diagnostics.aic());
        Answers.number(into, "bic", diagnostics.bic());
        Answers.number(into, "largestResidual", diagnostics.largestResidual());
        Answers.number(into, "meanGamma", diagnostics.meanGamma());
    }

    static String text(FayHerriotFit fit) {
        StringBuilder text = new StringBuilder();
        text.append("Fay-Herriot, ").append(fit.method()).append("; A = ").append(EstimateText.number(fit.a()));
        text.append("; ").append(fit.diagnostics().sampledAreas()).append(" areas\n");
        for (Coefficient coefficient : fit.coefficients()) {
            text.append("  ")
                    .append(coefficient.name())
                    .append(" = ")
                    .append(EstimateText.number(coefficient.estimate()));
            text.append(" (se ").append(EstimateText.number(coefficient.se())).append(")\n");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (AreaEstimate area : fit.areas()) {
            rows.add(List.of(
                    area.area(),
                    EstimateText.number(area.direct()),
                    EstimateText.number(area.variance()),
                    EstimateText.number(area.gamma()),
                    EstimateText.number(area.synthetic()),
                    EstimateText.number(area.estimate()),
                    EstimateText.number(area.rmse()),
                    EstimateText.number(area.low()),
                    EstimateText.number(area.high()),
                    EstimateText.number(area.cv()),
                    area.flags().stream().map(AreaFlag::code).collect(Collectors.joining(" "))));
        }
        text.append('\n').append(TextTable.of(rows));
        fit.notices().forEach(notice -> text.append("\nNote: ").append(notice));
        return text.toString();
    }
}
