package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.irt.ItemModel;
import org.kepu.survey.irt.ItemSearch;
import org.kepu.survey.irt.Linking;
import org.kepu.survey.irt.Quadrature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey items}: what the questions of a test measure, and whether two forms measure the same. */
@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        description = {
            "Classical statistics and item response curves of test questions; links two forms and equates their cut.",
            "One row a person; an item's cell is 1 right, 0 wrong, empty when the person was not asked."
        })
final class ItemsCommand implements Callable<Integer> {

    private static final Map<String, Linking> LINKS = Map.of(
            "mean-sigma", Linking.MEAN_SIGMA,
            "mean-mean", Linking.MEAN_MEAN,
            "haebara", Linking.HAEBARA,
            "stocking-lord", Linking.STOCKING_LORD);

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "The answers, with a header.")
    private Path data = Path.of("");

    @Option(
            names = "--items",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = {"The items' columns, comma-separated; i1..i30 stands for the columns from i1 to i30."})
    private List<String> items = List.of();

    @Option(names = "--omitted", paramLabel = "CODE", description = "What stands for asked but not answered (wrong).")
    private @Nullable String omitted;

    @Option(names = "--weights", paramLabel = "COLUMN", description = "Survey weights; scaled to a mean of 1.")
    private @Nullable String weights;

    @Option(names = "--model", defaultValue = "2pl", description = "2pl (default), 3pl, or none: classical only.")
    private String model = "2pl";

    @Option(names = "--chance", defaultValue = "0.25", description = "3pl: one over the number of options (0.25).")
    private double chance = 0.25;

    @Option(names = "--quadrature", defaultValue = "spaced", description = "spaced (default) or hermite.")
    private String quadrature = "spaced";

    @Option(names = "--nodes", defaultValue = "41", description = "Quadrature points (default 41).")
    private int nodes = 41;

    @Option(
            names = "--search",
            defaultValue = "maximum",
            description = {"maximum (default), or ltm: as R's ltm, which stops a little earlier."})
    private String search = "maximum";

    @Option(names = "--form", paramLabel = "COLUMN", description = "The form of each person; two forms are linked.")
    private @Nullable String form;

    @Option(names = "--reference", paramLabel = "FORM", description = "The form whose scale is kept (the first).")
    private @Nullable String reference;

    @Option(
            names = "--link",
            defaultValue = "stocking-lord",
            description = {"stocking-lord (default), haebara, mean-sigma or mean-mean."})
    private String link = "stocking-lord";

    @Option(names = "--keep-drifting", description = "Keep common items that drift (robust |z| above 2.7).")
    private boolean keepDrifting;

    @Option(
            names = "--points",
            paramLabel = "FILE.csv",
            description = {"Columns item, points; without it the items share 100 points equally."})
    private @Nullable Path points;

    @Option(names = "--cut", paramLabel = "POINTS", description = "A cut on the reference form, equated to the other.")
    private @Nullable Double cut;

    @Option(names = "--scores", paramLabel = "OUT.csv", description = "Writes every person's ability and its error.")
    private @Nullable Path scores;

    @Option(names = "--json", description = "Print the answer as JSON with all digits.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return Answers.refusing(() -> {
            ItemsFile file = new ItemsFile(data, items, Optional.ofNullable(omitted), Optional.ofNullable(weights));
            ItemsPlan plan = new ItemsPlan(
                    model(),
                    nodes(),
                    ItemsPlan.choice("--search", search, Map.of("maximum", ItemSearch.MAXIMUM, "ltm", ItemSearch.LTM)),
                    ItemsPlan.choice("--link", link, LINKS),
                    !keepDrifting);
            ItemsResult result = plan.run(file.forms(Optional.ofNullable(form), Optional.ofNullable(reference)));
            if (cut != null) {
                result = result.equated(cut, file.points(Optional.ofNullable(points)));
            }
            if (scores != null) {
                Answers.write(scores, Answers.csv(file.scored(result)));
            }
            spec.commandLine().getOut().println(json ? ItemsAnswer.json(result) : ItemsAnswer.text(result));
            return 0;
        });
    }

    private Optional<ItemModel> model() {
        return switch (model.toLowerCase(Locale.ROOT)) {
            case "2pl" -> Optional.of(ItemModel.TWO_PARAMETER);
            case "3pl" -> Optional.of(ItemModel.threeParameter(chance));
            case "none" -> Optional.empty();
            default -> throw new Refusal("--model is '" + model + "'; it must be 2pl, 3pl or none.");
        };
    }

    private Quadrature nodes() {
        return ItemsPlan.choice("--quadrature", quadrature, Map.of("spaced", true, "hermite", false))
                ? Quadrature.equallySpaced(nodes)
                : Quadrature.gaussHermite(nodes);
    }
}
