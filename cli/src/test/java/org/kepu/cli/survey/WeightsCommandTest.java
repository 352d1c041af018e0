package org.kepu.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeightsCommandTest {

    private static final String DESIGN = """
            {"weights":"d",
             "weighting":{"eligibility":{"of":"status","eligible":["yes"],"ineligible":["no"]},
                          "nonresponse":{"responded":"resp=1","by":["ur"]}%s},
             "calibration":[{"method":"rake","margins":[{"by":["sex"],"totals":{"F":620,"M":580}},
                                                        {"by":["ur"],"totals":{"R":500,"U":700}}]}]}""";

    @TempDir
    private Path folder;

    private Path data;
    private Path out;
    private String errors = "";

    @BeforeEach
    void writeData() throws IOException {
        data = folder.resolve("data.csv");
        out = folder.resolve("weighted.csv");
        StringBuilder csv = new StringBuilder("id,d,status,resp,ur,sex\n");
        for (int i = 0; i < 120; i++) {
            String status = i % 12 == 0 ? "unknown" : i % 10 == 3 ? "no" : "yes";
            csv.append(i + "," + (i == 5 ? 90 : 8 + i % 4) + "," + status + "," + (i % 4 == 1 ? 0 : 1) + ","
                    + (i % 3 == 0 ? "R" : "U") + "," + (i % 5 < 2 ? "M" : "F") + "\n");
        }
        Files.writeString(data, csv);
    }

    private int run(String design) throws IOException {
        Path file = folder.resolve("design.json");
        Files.writeString(file, design);
        StringWriter err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(err))
                .execute(
                        "survey",
                        "weights",
                        "--design",
                        file.toString(),
                        "--data",
                        data.toString(),
                        "--out",
                        out.toString(),
                        "--json");
        errors = err.toString().strip();
        return exit;
    }

    private final StringWriter printed = new StringWriter();

    private double[] weights() throws IOException {
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("id,d,status,resp,ur,sex,weight");
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .toArray();
    }

    @Test
    void everyStepIsReportedAndTheMarginsAreMet() throws IOException {
        assertThat(run(DESIGN.formatted(""))).as(errors).isZero();
        JsonNode report = JsonMapper.shared().readTree(printed.toString());
        assertThat(report.get("steps").values().stream().map(s -> s.get("step").stringValue()))
                .containsExactly("base", "eligibility", "nonresponse", "rake");
        for (JsonNode margin : report.get("margins")) {
            assertThat(margin.get("after").doubleValue())
                    .isCloseTo(margin.get("total").doubleValue(), within(1e-6));
        }
        double sum = 0;
        List<String> lines = Files.readAllLines(data);
        double[] weights = weights();
        for (int i = 0; i < weights.length; i++) {
            boolean counts = lines.get(i + 1).contains(",yes,1,");
            assertThat(weights[i] > 0).isEqualTo(counts);
            sum += weights[i];
        }
        assertThat(sum).isCloseTo(1200, within(1e-6));
        assertThat(report.get("notices").values().stream().map(JsonNode::stringValue))
                .anySatisfy(n -> assertThat(n).contains("unknown eligibility"))
                .anySatisfy(n -> assertThat(n).contains("did not respond"));
    }

    @Test
    void trimmingKeepsTheMarginsAndTheCap() throws IOException {
        Files.writeString(data, Files.readString(data).replace("5,90,yes,0", "5,90,yes,1"));
        assertThat(run(DESIGN.formatted(",\"trim\":{\"ratio\":3}"))).as(errors).isZero();
        double[] weights = Arrays.stream(weights()).filter(w -> w > 0).sorted().toArray();
        assertThat(weights[weights.length - 1]).isLessThan(3.5 * weights[weights.length / 2]);
        JsonNode report = JsonMapper.shared().readTree(printed.toString());
        for (JsonNode margin : report.get("margins")) {
            assertThat(margin.get("after").doubleValue())
                    .isCloseTo(margin.get("total").doubleValue(), within(1e-5));
        }
        assertThat(printed.toString()).contains("trimmed");
    }

    @Test
    void aClassWithoutRespondentsIsRefused() throws IOException {
        Files.writeString(data, Files.readString(data).replaceAll(",1,R,", ",0,R,"));
        assertThat(run(DESIGN.formatted(""))).isEqualTo(2);
        assertThat(errors).contains("Class ur=R", "merge").doesNotContain("\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(out, "mine");
        assertThat(run(DESIGN.formatted(""))).isEqualTo(2);
        assertThat(errors).contains("exists already");
        assertThat(out).hasContent("mine");
    }
}
