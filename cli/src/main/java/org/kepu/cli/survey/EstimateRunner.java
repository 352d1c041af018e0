package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.Domains;
import org.kepu.survey.Estimate;
import org.kepu.survey.Estimators;
import org.kepu.survey.Interval;
import org.kepu.survey.IntervalMethod;
import org.kepu.survey.LikelihoodIntervals;
import org.kepu.survey.Publication;
import org.kepu.survey.Quantile;
import org.kepu.survey.Quantiles;
import org.kepu.survey.Quantity;
import org.kepu.survey.SurveyDesign;
import org.kepu.survey.TableTest;
import org.kepu.survey.Tables;
import org.kepu.survey.data.Column;

/** Computes the entries of "estimates" one after the other. */
final class EstimateRunner {

    private final SurveyDesign design;
    private final IntPredicate where;
    private final String whereText;
    private final List<String> notices = new ArrayList<>();
    private final List<ResultRow> rows = new ArrayList<>();

    EstimateRunner(SurveyDesign design, IntPredicate where, String whereText) {
        this.design = design;
        this.where = where;
        this.whereText = whereText;
    }

    List<ResultRow> rows() {
        return rows;
    }

    List<String> notices() {
        return notices;
    }

    void run(EstimateSpec spec) {
        Domains domains = Domains.by(design.data(), spec.by()).where(where);
        if (domains.count() == 0) {
            throw new Refusal("No respondents are left for estimate '" + spec.id() + "'"
                    + (whereText.isEmpty() ? "" : " where " + whereText)
                    + "; check the values named there against the data.");
        }
        noteMissing(spec);
        switch (spec.type()) {
            case "quantile" -> spec.of().forEach(column -> quantiles(spec, column, domains));
            case "chisq" -> tables(spec, domains);
            default -> spec.of().forEach(column -> estimates(spec, column, domains));
        }
    }

    private void estimates(EstimateSpec spec, String column, Domains domains) {
        Quantity quantity = spec.quantity(column);
        if (spec.averagesNumbers()) {
            refuseStrayTexts(design.data().column(column));
        }
        IntervalMethod method = spec.ci().method();
        LikelihoodIntervals profile = method == null ? LikelihoodIntervals.of(design, quantity, domains) : null;
        List<Estimate> all =
                (profile == null ? Estimators.estimate(design, quantity, domains) : profile.estimates()).all();
        for (int i = 0; i < all.size(); i++) {
            Estimate estimate = all.get(i);
            int index = i;
            boolean share = proportion(spec, column, estimate);
            Interval interval = interval(
                    spec,
                    quantity,
                    estimate,
                    share,
                    () -> profile != null
                            ? profile.interval(index, spec.confidence())
                            : estimate.interval(Objects.requireNonNull(method), spec.confidence()));
            rows.add(new ResultRow(
                    spec.id(),
                    spec.named(column),
                    estimate,
                    interval == null ? Double.NaN : interval.low(),
                    interval == null ? Double.NaN : interval.high(),
                    Publication.flags(estimate, interval, share),
                    Map.of()));
        }
    }

    /** A column of numbers with a text among them is a mistake in a row and not a list of categories. */
    private static void refuseStrayTexts(Column column) {
        if (column.numeric()) {
            return;
        }
        List<String> levels = column.factor().levels();
        long numbers = levels.stream()
                .filter(level -> !Double.isNaN(Column.parse(level)))
                .count();
        if (2 * numbers >= levels.size() && numbers > 0) {
            column.numbers();
        }
    }

    private boolean proportion(EstimateSpec spec, String column, Estimate estimate) {
        if (spec.type().equals("proportion")) {
            return true;
        }
        if (!spec.type().equals("mean")) {
            return false;
        }
        return estimate.level() != null || binary(design.data().column(column));
    }

    private static boolean binary(Column column) {
        for (double value : column.numbers()) {
            if (!(value == 0 || value == 1 || Double.isNaN(value))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Interval interval(
            EstimateSpec spec, Quantity quantity, Estimate estimate, boolean share, Supplier<Interval> usual) {
        if (estimate.n() == 0 || estimate.df() <= 0 || Double.isNaN(estimate.variance())) {
            return null;
        }
        double p = estimate.estimate();
        if (share && (p == 0 || p == 1)) {
            return exact(spec, quantity, estimate);
        }
        if (spec.type().equals("total") && p == 0) {
            return null;
        }
        if (spec.ci().forProportions() && !share) {
            throw new Refusal("Estimate '" + spec.id() + "' is no proportion, so its ci can only be t.");
        }
        return usual.get();
    }

    /** Nobody or everybody: the exact interval with the sample size reduced by the design effect of all domains. */
    private Interval exact(EstimateSpec spec, Quantity quantity, Estimate estimate) {
        double deff = Estimators.estimate(
                        design, quantity, Domains.all(design.data()).where(where))
                .all()
                .stream()
                .filter(e -> Objects.equals(e.level(), estimate.level()))
                .mapToDouble(Estimate::deff)
                .filter(d -> d > 1)
                .findFirst()
                .orElse(1);
        return IntervalMethod.exact(estimate.estimate(), estimate.n() / deff, spec.confidence());
    }

    private void quantiles(EstimateSpec spec, String column, Domains domains) {
        IntervalMethod method = Objects.requireNonNull(spec.ci().method());
        for (Quantile quantile :
                Quantiles.estimate(design, column, domains, spec.probs(), spec.rule(), method, spec.confidence())) {
            Double low = quantile.low();
            Double high = quantile.high();
            List<String> flags = new ArrayList<>(Publication.flags(quantile.estimate(), null, false));
            if (flags.remove("noVariance") && !flags.contains("noInterval")) {
                flags.add("noInterval");
            }
            rows.add(new ResultRow(
                    spec.id(),
                    spec.named(column),
                    quantile.estimate(),
                    low == null ? Double.NaN : low,
                    high == null ? Double.NaN : high,
                    flags,
                    Map.of("prob", quantile.probability())));
        }
    }

    private void tables(EstimateSpec spec, Domains domains) {
        for (int d = 0; d < domains.count(); d++) {
            int domain = d;
            TableTest test = Tables.test(
                    design,
                    spec.of().getFirst(),
                    spec.of().getLast(),
                    spec.statistic(),
                    domains.where(row -> domains.of(row) == domain));
            Map<String, Double> more = new LinkedHashMap<>();
            more.put("p", test.p());
            more.put("df1", test.df1());
            more.put("df2", test.df2());
            Estimate statistic = new Estimate(
                    domains.label(d), null, test.statistic(), Double.NaN, test.df(), Double.NaN, test.n(), test.n());
            rows.add(new ResultRow(spec.id(), Optional.empty(), statistic, Double.NaN, Double.NaN, List.of(), more));
        }
    }

    /** Says how many rows are left out for want of a value. */
    private void noteMissing(EstimateSpec spec) {
        List<String> columns = new ArrayList<>(spec.of());
        spec.over().ifPresent(columns::add);
        columns.addAll(spec.by());
        double[] weights = design.weights();
        for (String name : columns) {
            var factor = design.data().column(name);
            int missing = 0;
            for (int row = 0; row < weights.length; row++) {
                missing += weights[row] != 0 && where.test(row) && isMissing(factor, row) ? 1 : 0;
            }
            String sentence = missing + (missing == 1 ? " row has" : " rows have") + " no '" + name
                    + "'; estimates with it leave them out as a domain.";
            if (missing > 0 && !notices.contains(sentence)) {
                notices.add(sentence);
            }
        }
    }

    private static boolean isMissing(Column column, int row) {
        return column.numeric()
                ? Double.isNaN(column.numbers()[row])
                : column.factor().code(row) < 0;
    }
}
