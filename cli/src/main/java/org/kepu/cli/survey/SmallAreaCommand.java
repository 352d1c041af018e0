package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.smallarea.Area;
import org.kepu.survey.smallarea.AreaTable;
import org.kepu.survey.smallarea.FayHerriot;
import org.kepu.survey.smallarea.FayHerriotFit;
import org.kepu.survey.smallarea.FayHerriotMethod;
import org.kepu.survey.smallarea.Transformation;
import org.kepu.survey.smallarea.VarianceSmoothing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey smallarea}: area-level small area estimates from a CSV file with one row an area. */
@Command(
        name = "smallarea",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates small areas with a Fay-Herriot model: direct estimates borrow strength from covariates.",
            "An area with empty estimate and variance gets the model's value."
        })
final class SmallAreaCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "areas.csv",
            description = "One row an area, with a header.")
    private Path data = Path.of("");

    @Option(names = "--direct", required = true, paramLabel = "COLUMN", description = "The direct estimates.")
    private String direct = "";

    @Option(
            names = "--variance",
            paramLabel = "COLUMN",
            description = "Their sampling variances (not standard errors).")
    private @Nullable String variance;

    @Option(names = "--covariates", split = ",", paramLabel = "COLUMN", description = "Covariates, comma-separated.")
    private List<String> covariates = List.of();

    @Option(names = "--area", paramLabel = "COLUMN", description = "The areas' names; row numbers when left out.")
    private @Nullable String area;

    @Option(names = "--method", defaultValue = "REML", description = "REML (default), ML or FH (moments).")
    private String method = "REML";

    @Option(names = "--transform", defaultValue = "none", description = "none (default), log, logit or arcsine.")
    private String transform = "none";

    @Option(names = "--no-intercept", description = "Leave the intercept out.")
    private boolean noIntercept;

    @Option(
            names = "--respondents",
            paramLabel = "COLUMN",
            description = "Respondents of each area: smooths the variances of shares, with --deff.")
    private @Nullable String respondents;

    @Option(names = "--deff", defaultValue = "1", description = "The design effect, with --respondents (default 1).")
    private double deff = 1;

    @Option(names = "--weights", paramLabel = "COLUMN", description = "Populations: benchmarks to the city's value.")
    private @Nullable String weights;

    @Option(
            names = "--benchmark",
            paramLabel = "VALUE",
            description = "The city's value, with --weights; the weighted direct estimates when left out.")
    private @Nullable Double benchmark;

    @Option(names = "--json", description = "Print the answer as JSON with all digits.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return Answers.refusing(() -> {
            FayHerriotFit fit = fit();
            spec.commandLine().getOut().println(json ? SmallAreaAnswer.json(fit) : SmallAreaAnswer.text(fit));
            return 0;
        });
    }

    private FayHerriotFit fit() {
        FayHerriotMethod by = FayHerriotMethod.find(method)
                .orElseThrow(() -> new Refusal("There is no method '" + method + "'; use REML, ML or FH."));
        Transformation scale = Transformation.find(transform)
                .orElseThrow(() -> new Refusal(
                        "There is no transformation '" + transform + "'; use none, log, logit or arcsine."));
        if (benchmark != null && weights == null) {
            throw new Refusal("--benchmark needs --weights COLUMN, the population of each area.");
        }
        NamedRows rows = NamedRows.read(data).requiring(columns());
        List<Area> areas = areas(rows);
        FayHerriotFit fit = fit(rows, areas, by, scale);
        return weights == null ? fit : benchmarked(fit, rows, areas, weights);
    }

    private FayHerriotFit fit(NamedRows rows, List<Area> areas, FayHerriotMethod by, Transformation scale) {
        if (respondents == null) {
            if (variance == null) {
                throw new Refusal("Name the sampling variances with --variance COLUMN, or give --respondents COLUMN and"
                        + " --deff to smooth those of shares.");
            }
            return FayHerriot.fit(AreaTable.of(covariates, areas, !noIntercept), by, scale);
        }
        List<Double> sizes = numbers(rows, respondents);
        if (scale == Transformation.ARCSINE) {
            List<Double> effective = sizes.stream().map(n -> n / deff).toList();
            return VarianceSmoothing.effectiveSize(covariates, areas, !noIntercept, effective, by);
        }
        if (scale != Transformation.NONE) {
            throw new Refusal("--respondents smooths the variances of shares, on their own scale or with --transform"
                    + " arcsine; leave it out for the other transformations.");
        }
        return VarianceSmoothing.fit(covariates, areas, !noIntercept, sizes, deff, by);
    }

    private FayHerriotFit benchmarked(FayHerriotFit fit, NamedRows rows, List<Area> areas, String column) {
        List<Double> population = numbers(rows, column);
        Map<String, Double> byArea = new HashMap<>();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < areas.size(); i++) {
            byArea.put(areas.get(i).name(), population.get(i));
            if (areas.get(i).sampled()) {
                sum += population.get(i) * areas.get(i).direct();
                total += population.get(i);
            }
        }
        return fit.benchmarked(byArea, benchmark == null ? sum / total : benchmark);
    }

    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(direct);
        columns.addAll(covariates);
        for (String column : new @Nullable String[] {variance, area, respondents, weights}) {
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<Area> areas(NamedRows rows) {
        List<Area> areas = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Double> values = new ArrayList<>();
            for (String covariate : covariates) {
                values.add(rows.number(row, covariate));
            }
            areas.add(new Area(
                    area == null ? Integer.toString(row + 1) : rows.text(row, area),
                    rows.number(row, direct),
                    variance == null ? Double.NaN : rows.number(row, variance),
                    values));
        }
        return areas;
    }

    private static List<Double> numbers(NamedRows rows, String column) {
        List<Double> result = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            result.add(rows.number(row, column));
        }
        return result;
    }
}
