package org.kepu.cli.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.cli.Refusal;
import org.kepu.survey.JointProbabilities;
import org.kepu.survey.PpsMethod;
import org.kepu.survey.SurveyDesignBuilder;
import org.kepu.survey.data.Column;

/** "pps" in a design file. */
record PpsSpec(PpsMethod method, Optional<String> joint) {

    private static final Map<String, PpsMethod> METHODS =
            Map.of("brewer", PpsMethod.BREWER, "ht", PpsMethod.HORVITZ_THOMPSON, "yg", PpsMethod.YATES_GRUNDY);

    static PpsSpec read(JsonFields fields) {
        PpsSpec spec = new PpsSpec(
                fields.choice("method", METHODS).orElseThrow(() -> fields.missing("method")), fields.text("joint"));
        fields.refuseUnknown();
        if (spec.method != PpsMethod.BREWER && spec.joint.isEmpty()) {
            throw new Refusal(fields.place("joint")
                    + " must name the CSV file of joint inclusion probabilities; without it use method brewer.");
        }
        return spec;
    }

    void apply(SurveyDesignBuilder builder, Path designFile) {
        if (method == PpsMethod.BREWER) {
            builder.brewer();
            return;
        }
        builder.joint(method, JointProbabilities.of(matrix(resolve(designFile, joint.orElseThrow()))));
    }

    /** Beside the design file first, then in the working directory. */
    private static Path resolve(Path designFile, String name) {
        Path beside = designFile.toAbsolutePath().resolveSibling(name);
        return Files.exists(beside) ? beside : Path.of(name);
    }

    /** A matrix with or without a header line and with or without names in front of the rows. */
    private static double[][] matrix(Path file) {
        List<List<String>> rows = new CsvTable(file).rows();
        boolean header = !rows.isEmpty()
                && rows.getFirst().stream().anyMatch(field -> Double.isNaN(Column.parse(field.strip())));
        List<List<String>> body = header ? rows.subList(1, rows.size()) : rows;
        double[][] result = new double[body.size()][];
        for (int i = 0; i < result.length; i++) {
            List<String> row = body.get(i);
            int named = row.size() - body.size() == 1 ? 1 : 0;
            result[i] = new double[row.size() - named];
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = Column.parse(row.get(j + named).strip());
                if (Double.isNaN(result[i][j])) {
                    throw new Refusal(file.getFileName() + ": row " + (i + 1) + ", column " + (j + 1) + " is '"
                            + row.get(j + named) + "', which is no probability.");
                }
            }
        }
        return result;
    }
}
