package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.planning.Conditions;
import org.kepu.survey.planning.SampleSize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer of {@code survey size}: the respondents needed, or what the given number shows, and their allocation.
 *
 * @param size null when the number was given
 */
record SizeAnswer(
        SizeQuestion question,
        Conditions conditions,
        @Nullable SampleSize size,
        Map<String, Double> findings,
        Map<String, Integer> allocation) {

    private static final Map<String, String> CHINESE = Map.of(
            "margin", "误差范围 margin ±",
            "power", "把握度 power ",
            "reached", "得出“已达到” reached ",
            "undecided", "无法判定 undecided ",
            "missed", "得出“未达到” missed ");

    String json() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("goal", question.goal());
        int areas = question.command().areas;
        if (size != null) {
            answer.put("respondents", size.respondents() * areas).put("issued", size.issued() * areas);
            answer.put("perArea", size.respondents()).put("areas", areas);
            Answers.number(answer, "exact", size.exact());
        } else {
            answer.put("n", question.command().respondents().orElse(0));
        }
        findings.forEach((name, value) -> Answers.number(answer, name, value));
        ObjectNode given = answer.putObject("conditions");
        given.put("confidence", conditions.confidence()).put("power", question.command().power);
        given.put("deff", conditions.deff()).put("responseRate", conditions.responseRate());
        Answers.number(given, "population", conditions.population());
        var strata = answer.putArray("allocation");
        allocation.forEach(
                (stratum, n) -> strata.addObject().put("stratum", stratum).put("n", n));
        var notices = answer.putArray("notices");
        notices().forEach(notices::add);
        return answer.toPrettyString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("问题：").append(question.chinese()).append('\n');
        if (size != null) {
            int areas = question.command().areas;
            text.append(String.format(Locale.ROOT, "需要有效问卷 %,d 份", size.respondents() * areas));
            if (areas > 1) {
                text.append(String.format(Locale.ROOT, "（%d 个地区，每个 %,d 份）", areas, size.respondents()));
            }
            if (conditions.responseRate() < 1) {
                text.append(String.format(
                        Locale.ROOT,
                        "；按 %s 的应答率需抽取 %,d 人",
                        SizeQuestion.percent(conditions.responseRate()),
                        size.issued() * areas));
            }
            text.append("。\n\nQuestion: ").append(question.english()).append('\n');
            text.append(String.format(
                    Locale.ROOT, "%,d respondents, %,d issued.", size.respondents() * areas, size.issued() * areas));
        } else {
            text.append(String.format(
                    Locale.ROOT,
                    "有效问卷 %,d 份时：",
                    question.command().respondents().orElse(0)));
            findings.forEach((name, value) ->
                    text.append("\n  ").append(CHINESE.getOrDefault(name, name)).append(SizeQuestion.percent(value)));
            text.append("\n\nQuestion: ").append(question.english());
        }
        text.append("\n设计效应 deff ").append(String.format(Locale.ROOT, "%.4g", conditions.deff()));
        text.append("，置信度 confidence ").append(SizeQuestion.percent(conditions.confidence()));
        if (!allocation.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("层 stratum", "份数 n"));
            allocation.forEach((stratum, n) -> rows.add(List.of(stratum, Integer.toString(n))));
            text.append("\n\n").append(TextTable.of(rows).stripTrailing());
        }
        notices().forEach(notice -> text.append("\nNote: ").append(notice));
        return text.toString();
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (conditions.deff() == 1) {
            notices.add("Without --deff the sizes are those of simple random sampling; surveys in villages and"
                    + " communities need about twice as many (deff 2).");
        }
        if (conditions.deff() < 1) {
            notices.add("A design effect below 1 is rare; check it.");
        }
        return notices;
    }
}
