package org.kepu.cli.survey;

import java.util.List;
import org.kepu.survey.SurveyDesign;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answer of {@code survey estimate} as JSON; what cannot be computed is null. */
final class EstimateJson {

    private EstimateJson() {}

    static String of(SurveyDesign design, List<ResultRow> rows, List<String> notices) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("n", design.rows());
        answer.put("psus", design.psus());
        answer.put("strata", design.strata());
        answer.put("df", design.df());
        var results = answer.putArray("results");
        for (ResultRow row : rows) {
            ObjectNode result = results.addObject();
            result.put("id", row.id());
            row.of().ifPresent(column -> result.put("of", column));
            ObjectNode by = result.putObject("by");
            row.estimate().by().forEach(by::put);
            result.put("level", row.estimate().level());
            Answers.number(result, "estimate", row.estimate().estimate());
            Answers.number(result, "se", row.estimate().se());
            Answers.number(result, "low", row.low());
            Answers.number(result, "high", row.high());
            result.put("df", row.estimate().df());
            Answers.number(result, "deff", row.estimate().deff());
            result.put("n", row.estimate().n());
            var flags = result.putArray("flags");
            row.flags().forEach(flags::add);
            row.more().forEach((key, value) -> Answers.number(result, key, value));
        }
        var said = answer.putArray("notices");
        notices.forEach(said::add);
        return answer.toPrettyString();
    }
}
