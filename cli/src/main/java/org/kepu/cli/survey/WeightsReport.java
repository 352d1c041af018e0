package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.MarginFit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the weighting did, as JSON or as tables. */
final class WeightsReport {

    private WeightsReport() {}

    static String json(Weighting weighting) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("n", weighting.design().rows());
        var steps = answer.putArray("steps");
        for (Weighting.Step step : weighting.steps()) {
            ObjectNode node = steps.addObject();
            node.put("step", step.name());
            node.put("n", step.weights().n());
            node.put("sum", step.weights().sum());
            node.put("min", step.weights().min());
            node.put("max", step.weights().max());
            node.put("cv", step.weights().cv());
            node.put("kishDeff", step.weights().kishDeff());
            node.put("lowestFactor", step.lowestFactor());
            node.put("highestFactor", step.highestFactor());
        }
        var margins = answer.putArray("margins");
        for (MarginFit fit : weighting.design().margins()) {
            ObjectNode node = margins.addObject();
            node.put("margin", fit.label());
            node.put("total", fit.total());
            node.put("before", fit.before());
            node.put("after", fit.after());
        }
        var notices = answer.putArray("notices");
        weighting.notices().forEach(notices::add);
        return answer.toPrettyString();
    }

    static String text(Weighting weighting) {
        List<List<String>> steps = new ArrayList<>();
        steps.add(List.of("step", "n", "sum", "min", "max", "cv", "kish deff", "factors"));
        for (Weighting.Step step : weighting.steps()) {
            steps.add(List.of(
                    step.name(),
                    Integer.toString(step.weights().n()),
                    EstimateText.number(step.weights().sum()),
                    EstimateText.number(step.weights().min()),
                    EstimateText.number(step.weights().max()),
                    EstimateText.number(step.weights().cv()),
                    EstimateText.number(step.weights().kishDeff()),
                    EstimateText.number(step.lowestFactor()) + " to " + EstimateText.number(step.highestFactor())));
        }
        StringBuilder text = new StringBuilder();
        text.append(TextTable.of(steps));
        List<MarginFit> fits = weighting.design().margins();
        if (!fits.isEmpty()) {
            List<List<String>> margins = new ArrayList<>();
            margins.add(List.of("margin", "population", "before", "after"));
            for (MarginFit fit : fits) {
                margins.add(List.of(
                        fit.label(),
                        EstimateText.number(fit.total()),
                        EstimateText.number(fit.before()),
                        EstimateText.number(fit.after())));
            }
            text.append('\n');
            text.append(TextTable.of(margins));
        }
        weighting.notices().forEach(notice -> text.append("\nNote: ").append(notice));
        return text.toString();
    }
}
