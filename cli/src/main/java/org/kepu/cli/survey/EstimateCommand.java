package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kepu.cli.Refusal;
import org.kepu.survey.SurveyDesign;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.data.SurveyData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey estimate}: estimates with their sampling error from a design file and a CSV file. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = "Estimates totals, means, proportions, ratios, quantiles and tests with their sampling error.")
final class EstimateCommand implements Callable<Integer> {

    @Option(names = "--design", required = true, paramLabel = "DESIGN.json", description = "How the sample was drawn.")
    private Path designFile = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "The respondents, with a header.")
    private Path dataFile = Path.of("");

    @Option(names = "--json", description = "Print the answer as JSON with all digits.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            DesignFile file = DesignFile.read(designFile);
            file.refuseUnknownKeys("weighting");
            if (file.estimates().isEmpty()) {
                throw new Refusal("The design lacks \"estimates\": name at least one, for example"
                        + " {\"id\":\"m1\",\"type\":\"mean\",\"of\":\"score\"}.");
            }
            SurveyData data = new CsvTable(dataFile).read(file.columns());
            SurveyDesign design = file.design(data);
            EstimateRunner runner = new EstimateRunner(design, file.where(data), file.whereText());
            file.estimates().forEach(runner::run);
            List<String> notices = new ArrayList<>(design.notices());
            notices.addAll(runner.notices());
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? EstimateJson.of(design, runner.rows(), notices)
                                    : EstimateText.of(design, runner.rows(), notices));
            return 0;
        } catch (SurveyRefusal refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
