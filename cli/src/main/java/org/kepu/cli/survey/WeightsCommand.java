package org.kepu.cli.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kepu.cli.Refusal;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.data.SurveyData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./kepu survey weights}: from base weights to final weights, with a report. */
@Command(
        name = "weights",
        mixinStandardHelpOptions = true,
        description =
                "Weights a sample: unknown eligibility, non-response, calibration, trimming; writes a CSV with the"
                        + " weights and reports every step.")
final class WeightsCommand implements Callable<Integer> {

    @Option(names = "--design", required = true, paramLabel = "DESIGN.json", description = "How the sample was drawn.")
    private Path designFile = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "The sample, with a header.")
    private Path dataFile = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "WEIGHTED.csv",
            description = "Where to write the data with the weights; must not exist.")
    private Path outFile = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", description = "Name of the weight column (${DEFAULT-VALUE}).")
    private String column = "weight";

    @Option(names = "--json", description = "Print the report as JSON with all digits.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            if (Files.exists(outFile)) {
                throw new Refusal(outFile + " exists already; choose another name, nothing was overwritten.");
            }
            DesignFile file = DesignFile.read(designFile);
            WeightingSpec weighting = file.weighting();
            file.refuseUnknownKeys();
            Set<String> columns = new LinkedHashSet<>(file.designColumns());
            columns.addAll(weighting.columns());
            CsvTable table = new CsvTable(dataFile);
            if (table.header().contains(column)) {
                throw new Refusal("The data have a column '" + column + "' already; name another with --column.");
            }
            SurveyData data = table.read(columns);
            Weighting result = new Weighting(file, weighting, data);
            write(table, result.design().weights());
            spec.commandLine().getOut().println(json ? WeightsReport.json(result) : WeightsReport.text(result));
            return 0;
        } catch (SurveyRefusal refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    private void write(CsvTable table, double[] weights) {
        try (CsvWriter csv = CsvWriter.builder().build(outFile)) {
            int[] row = {-1};
            table.each(fields -> {
                List<String> more = new ArrayList<>(fields);
                more.add(row[0] < 0 ? column : Double.toString(weights[row[0]]));
                csv.writeRecord(more);
                row[0]++;
            });
        } catch (IOException failed) {
            throw new Refusal(outFile + " cannot be written: " + failed.getMessage() + ".");
        }
    }
}
