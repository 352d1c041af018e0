package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.planning.Allocation;
import org.kepu.survey.planning.Conditions;
import org.kepu.survey.planning.Power;
import org.kepu.survey.planning.SampleSize;
import org.kepu.survey.planning.Stratum;

/**
 * One question about size: how to compute the respondents it needs, and what a number of respondents shows.
 *
 * @param needed the size; null when the question only makes sense with a given n
 */
record SizeQuestion(
        SizeCommand command,
        String goal,
        String chinese,
        String english,
        @Nullable Supplier<SampleSize> needed,
        DoubleFunction<Map<String, Double>> shown) {

    static SizeQuestion of(SizeCommand command) {
        List<SizeQuestion> asked = new ArrayList<>();
        Conditions conditions = command.conditions();
        if (command.target != null || command.truth != null) {
            asked.add(target(command, conditions));
        }
        if (command.from != null || command.to != null) {
            asked.add(change(command, conditions));
        }
        if (command.sd != null) {
            asked.add(mean(command, conditions));
        }
        if (command.p != null) {
            asked.add(share(command, conditions));
        }
        if (asked.size() != 1) {
            throw new Refusal((asked.isEmpty() ? "Nothing was asked" : "More than one thing was asked")
                    + "; ask one of: --p with --margin, --sd with --margin, --target with --truth, --from with --to.");
        }
        return asked.getFirst();
    }

    private static SizeQuestion share(SizeCommand c, Conditions conditions) {
        double p = given(c.p, "--p");
        Double margin = c.margin;
        String width = margin == null ? "" : " ±" + points(margin);
        return new SizeQuestion(
                c,
                "proportion",
                "比例 " + percent(p) + width + " 的 " + percent(c.confidence) + " 置信区间",
                percent(c.confidence) + " interval of a share of " + percent(p) + width,
                margin == null ? null : () -> SampleSize.proportion(p, margin, conditions),
                n -> Map.of("margin", Power.margin(p, n, conditions)));
    }

    private static SizeQuestion mean(SizeCommand c, Conditions conditions) {
        double sd = given(c.sd, "--sd");
        double margin = given(c.margin, "--margin");
        return new SizeQuestion(
                c,
                "mean",
                "均值（标准差 " + sd + "）±" + margin + " 的 " + percent(c.confidence) + " 置信区间",
                percent(c.confidence) + " interval of ±" + margin + " for a mean with standard deviation " + sd,
                () -> SampleSize.mean(sd, margin, conditions),
                n -> {
                    throw new Refusal("--n answers questions about shares: use it with --p, --target or --from.");
                });
    }

    private static SizeQuestion target(SizeCommand c, Conditions conditions) {
        double target = given(c.target, "--target");
        double truth = given(c.truth, "--truth");
        return new SizeQuestion(
                c,
                "target",
                "真实值为 " + percent(truth) + " 时，以 " + percent(c.power) + " 的把握证明" + (truth < target ? "未达到" : "达到")
                        + "目标 " + percent(target),
                "show with power " + percent(c.power) + " that the target " + percent(target) + " is "
                        + (truth < target ? "missed" : "reached") + " when the truth is " + percent(truth),
                () -> SampleSize.target(target, truth, c.power, conditions),
                n -> {
                    Power.Outlook outlook = Power.target(target, truth, n, conditions);
                    Map<String, Double> result = new LinkedHashMap<>();
                    result.put("reached", outlook.reached());
                    result.put("undecided", outlook.undecided());
                    result.put("missed", outlook.missed());
                    return result;
                });
    }

    private static SizeQuestion change(SizeCommand c, Conditions conditions) {
        double from = given(c.from, "--from");
        double to = given(c.to, "--to");
        return new SizeQuestion(
                c,
                "change",
                "以 " + percent(c.power) + " 的把握发现从 " + percent(from) + " 到 " + percent(to) + " 的变化（每轮调查）",
                "find the change from " + percent(from) + " to " + percent(to) + " with power " + percent(c.power)
                        + " (each wave)",
                () -> SampleSize.change(from, to, c.power, c.correlation, conditions),
                n -> Map.of("power", Power.change(from, to, n, c.correlation, conditions)));
    }

    private static double given(@Nullable Double value, String option) {
        if (value == null) {
            throw new Refusal("This question also needs " + option + "; see './kepu survey size --help'.");
        }
        return value;
    }

    SizeAnswer answer() {
        Map<String, Double> findings = command.respondents().map(shown::apply).orElse(Map.of());
        SampleSize size = needed == null || (command.n != null) ? null : needed.get();
        if (size == null && findings.isEmpty()) {
            throw new Refusal("Say either how wide the interval may be (--margin) or how many answer (--n).");
        }
        if (command.areas < 1) {
            throw new Refusal("--areas must be at least 1.");
        }
        return new SizeAnswer(this, command.conditions(), size, findings, allocation(size));
    }

    private Map<String, Integer> allocation(@Nullable SampleSize size) {
        if (command.strata == null) {
            return Map.of();
        }
        List<String> columns = new ArrayList<>(List.of(command.strataName, command.strataSize));
        String sd = command.strataSd;
        if (sd != null) {
            columns.add(sd);
        } else if (command.allocate.equals("neyman")) {
            throw new Refusal(
                    "Neyman allocation needs --strata-sd COLUMN, the standard deviation within each stratum.");
        }
        NamedRows rows = NamedRows.read(command.strata).requiring(columns);
        List<Stratum> strata = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double people = rows.number(row, command.strataSize);
            strata.add(
                    new Stratum(rows.text(row, command.strataName), people, sd == null ? 1 : rows.number(row, sd), (int)
                            Math.min(Integer.MAX_VALUE, people)));
        }
        long n = size == null ? command.respondents().orElse(0) : size.respondents();
        return Allocation.of(strata, Math.toIntExact(n), DrawAllocation.rule(command.allocate), command.least);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", share * 100).replaceAll("\\.?0+$", "") + "%";
    }

    private static String points(double margin) {
        return String.format(Locale.ROOT, "%.4g", margin * 100).replaceAll("\\.?0+$", "") + " 个百分点 (points)";
    }
}
