package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kepu.cli.Refusal;
import org.kepu.survey.planning.Conditions;
import org.kepu.survey.planning.DesignEffect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey size}: how many people a survey needs, or what a given number will be able to show. */
@Command(
        name = "size",
        mixinStandardHelpOptions = true,
        description = {
            "How many people a survey needs. Ask one of:",
            "  --p 14.5% --margin 2%            an interval of that width around a share",
            "  --sd 20 --margin 1               an interval around a mean",
            "  --target 14.5% --truth 16%       to show that a target is reached",
            "  --from 7.9% --to 14.5%           to find a change between two waves",
            "With --n instead of a margin, and with --n beside the others: what n respondents will show."
        })
final class SizeCommand implements Callable<Integer> {

    @Option(names = "--p", converter = ShareConverter.class, description = "The share expected.")
    @Nullable
    Double p;

    @Option(names = "--sd", description = "The standard deviation of the values, for a mean.")
    @Nullable
    Double sd;

    @Option(names = "--margin", converter = ShareConverter.class, description = "Half the width of the interval.")
    @Nullable
    Double margin;

    @Option(names = "--target", converter = ShareConverter.class, description = "The target to show reached.")
    @Nullable
    Double target;

    @Option(names = "--truth", converter = ShareConverter.class, description = "The share assumed true.")
    @Nullable
    Double truth;

    @Option(names = "--from", converter = ShareConverter.class, description = "The share of the first wave.")
    @Nullable
    Double from;

    @Option(names = "--to", converter = ShareConverter.class, description = "The share of the second wave.")
    @Nullable
    Double to;

    @Option(names = "--correlation", description = "Between the waves' estimates when they keep the same units.")
    double correlation;

    @Option(names = "--n", description = "Respondents: says what they will show instead of how many are needed.")
    @Nullable
    Integer n;

    @Option(names = "--power", converter = ShareConverter.class, description = "The chance to show it (default 0.8).")
    double power = 0.8;

    @Option(names = "--confidence", converter = ShareConverter.class, description = "Confidence (default 0.95).")
    double confidence = 0.95;

    @Option(names = "--deff", description = "Design effect (default 1); or --rho and --cluster.")
    double deff = 1;

    @Option(names = "--rho", description = "Intraclass correlation: deff becomes 1 + (cluster - 1) rho.")
    @Nullable
    Double rho;

    @Option(names = "--cluster", description = "Respondents a village or community, with --rho.")
    @Nullable
    Double cluster;

    @Option(names = "--weights-cv", description = "Variation of the weights: deff is multiplied by 1 + cv².")
    double weightsCv;

    @Option(names = "--population", description = "The population; very large when left out.")
    double population = Double.POSITIVE_INFINITY;

    @Option(
            names = "--response-rate",
            converter = ShareConverter.class,
            description = "Share that answers (default 1).")
    double responseRate = 1;

    @Option(names = "--areas", description = "In how many areas this is wanted, each on its own (default 1).")
    int areas = 1;

    @Option(names = "--strata", paramLabel = "FILE.csv", description = "Shares the respondents among these strata.")
    @Nullable
    Path strata;

    @Option(names = "--strata-name", paramLabel = "COLUMN", description = "Their names (default stratum).")
    String strataName = "stratum";

    @Option(names = "--strata-size", paramLabel = "COLUMN", description = "Their populations (default size).")
    String strataSize = "size";

    @Option(names = "--strata-sd", paramLabel = "COLUMN", description = "Their standard deviations, for neyman.")
    @Nullable
    String strataSd;

    @Option(names = "--allocate", description = "proportional (default), power, neyman or equal.")
    String allocate = "proportional";

    @Option(names = "--min", description = "The least a stratum gets (default 2).")
    int least = 2;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return Answers.refusing(() -> {
            SizeAnswer answer = SizeQuestion.of(this).answer();
            spec.commandLine().getOut().println(json ? answer.json() : answer.text());
            return 0;
        });
    }

    Conditions conditions() {
        double effect = deff;
        if (rho != null || cluster != null) {
            if (rho == null || cluster == null) {
                throw new Refusal(
                        "--rho and --cluster belong together: the correlation and the respondents a cluster.");
            }
            if (deff != 1) {
                throw new Refusal("Give either --deff, or --rho and --cluster from which it is computed.");
            }
            effect = DesignEffect.ofClusters(cluster, rho);
        }
        effect *= DesignEffect.ofWeights(weightsCv);
        return new Conditions(confidence, effect, population, responseRate);
    }

    Optional<Integer> respondents() {
        return Optional.ofNullable(n);
    }
}
