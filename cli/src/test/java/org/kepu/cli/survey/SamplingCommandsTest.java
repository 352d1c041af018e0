package org.kepu.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code survey draw}, {@code survey size} and {@code survey smallarea} as a user meets them. */
class SamplingCommandsTest {

    @TempDir
    Path folder;

    private Path frame;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAFrame() throws IOException {
        StringBuilder csv = new StringBuilder("县,村,人口,probability\n");
        for (int i = 1; i <= 40; i++) {
            csv.append(i <= 20 ? "甲县" : "乙县").append(",V").append(i).append(',');
            csv.append(i == 7 ? 90_000 : 400 + 37 * i).append(",x\n");
        }
        frame = file("frame.csv", csv.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = java.util.Arrays.stream(args).map(String::valueOf).toList();
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private static List<Object> drawing(Path frame, Object... more) {
        List<Object> args = new java.util.ArrayList<>(List.of(
                "survey", "draw", "--frame", frame, "--id", "村", "--strata", "县", "--size", "人口", "--seed", "42"));
        args.addAll(List.of(more));
        return args;
    }

    private int draw(Object... more) {
        return run(drawing(frame, more).toArray());
    }

    @Test
    void aSampleIsDrawnAgainFromItsSeedWithProtocolAndJointProbabilities() throws IOException {
        Path sample = folder.resolve("sample.csv");
        Path joint = folder.resolve("joint.csv");
        Path protocol = folder.resolve("protocol.md");
        for (String method : List.of("sampford", "maxentropy", "pps-systematic")) {
            assertThat(draw("--method", method, "--n", "10", "--out", sample, "--joint", joint, "--protocol", protocol))
                    .as(err.toString())
                    .isZero();
            String first = Files.readString(sample);
            draw("--method", method, "--n", "10", "--out", sample);
            assertThat(sample).hasContent(first);
            List<String> lines = first.lines().toList();
            assertThat(lines.getFirst())
                    .isEqualTo("县,村,人口,probability,probability_2,weight,certainty,n_h,N_h,variance_stratum");
            assertThat(lines).hasSize(11).anyMatch(line -> line.contains(",V7,90000,") && line.endsWith("甲县#V7"));
            assertThat(Files.readAllLines(joint)).hasSize(11);
            assertThat(protocol).content().contains("种子**：42", "V40", "frame.csv", "SHA-256");
        }
    }

    @Test
    void estimateReadsTheSampleAndItsJointProbabilities() throws IOException {
        Path sample = folder.resolve("sample.csv");
        assertThat(draw("--method", "sampford", "--n", "12", "--out", sample, "--joint", folder.resolve("joint.csv")))
                .isZero();
        Path design = file("design.json", """
                {"probability":"probability_2","pps":{"method":"yg","joint":"joint.csv"},
                 "estimates":[{"id":"t","type":"total","of":"人口"}]}
                """);
        assertThat(run("survey", "estimate", "--design", design, "--data", sample, "--json"))
                .as(err.toString())
                .isZero();
        JsonNode total = json().get("results").get(0);
        double size = 90_000;
        for (int i = 1; i <= 40; i++) {
            size += i == 7 ? 0 : 400 + 37 * i;
        }
        assertThat(total.get("estimate").asDouble())
                .as("size itself is estimated exactly")
                .isCloseTo(size, within(1e-6));
        assertThat(total.get("se").asDouble())
                .as("up to pairs taken as independent")
                .isLessThan(size / 100);
    }

    @Test
    void theJsonOfADrawHasEverythingAboutIt() {
        assertThat(draw("--n", "10", "--allocate", "equal", "--json")).isZero();
        JsonNode answer = json();
        assertThat(answer.get("seed").asLong()).isEqualTo(42);
        assertThat(answer.get("frame").get("sha256").asString()).hasSize(64);
        assertThat(answer.get("strata").get(0).get("n").asInt()).isEqualTo(5);
        assertThat(answer.get("strata").get(0).get("certainties").asInt()).isOne();
        assertThat(answer.get("sample")).hasSize(10);
    }

    @Test
    void anAllocationFileSaysHowManyOfEachStratum() throws IOException {
        Path allocation = file("allocation.csv", "stratum,n\n甲县,3\n乙县,4\n");
        assertThat(draw("--allocation", allocation, "--method", "srs", "--json"))
                .isZero();
        assertThat(json().get("sample")).hasSize(7);
        assertThat(draw("--allocation", file("bad.csv", "stratum,n\n甲县,3\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("乙县");
        assertThat(draw("--allocation", file("bad.csv", "stratum,n\n甲县,drei\n乙县,2\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("row 2, column 'n' is 'drei'");
    }

    @Test
    void aBadFrameIsRefusedWithRowAndColumnInAnyEncoding() throws IOException {
        Path bad = Files.write(
                folder.resolve("bad.csv"), "县,村,人口\n甲,v1,5\n甲,v1,0\n乙,v2,\n".getBytes(Charset.forName("GB18030")));
        assertThat(run(drawing(bad, "--n", "2").toArray())).isEqualTo(2);
        assertThat(err.toString())
                .contains("row 3, column '村'", "row 3, column '人口'", "row 4, column '人口': the size is missing")
                .doesNotContain("Exception");
        assertThat(run("survey", "draw", "--frame", frame, "--n", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("--size");
        assertThat(draw()).isEqualTo(2);
        assertThat(err.toString()).contains("--n", "--allocation");
        assertThat(run(drawing(folder.resolve("none.csv"), "--n", "2").toArray()))
                .isEqualTo(2);
    }

    @Test
    void sizesAreAnsweredInChineseFirstAndInJson() throws IOException {
        assertThat(run("survey", "size", "--p", "14.5%", "--margin", "2%", "--deff", "2", "--response-rate", "70%"))
                .isZero();
        assertThat(out.toString()).startsWith("问题：").contains("2,382", "3,402").contains("respondents");
        assertThat(run("survey", "size", "--target", "0.145", "--truth", "0.16", "--deff", "2", "--json"))
                .isZero();
        assertThat(json().get("respondents").asInt()).isEqualTo(7005);
        assertThat(run("survey", "size", "--from", "7.9%", "--to", "14.5%", "--deff", "2", "--json"))
                .isZero();
        assertThat(json().get("respondents").asInt()).isEqualTo(715);
        assertThat(run("survey", "size", "--p", ".145", "--margin", ".05", "--deff", "1.8", "--areas", "16", "--json"))
                .isZero();
        assertThat(json().get("respondents").asInt()).isEqualTo(5488);
        assertThat(run("survey", "size", "--target", ".145", "--truth", ".15", "--n", "1200", "--deff", "2", "--json"))
                .isZero();
        assertThat(json().get("undecided").asDouble()).isGreaterThan(0.8);
        Path strata = file("strata.csv", "stratum,size\n甲县,40000\n乙县,10000\n");
        assertThat(run(
                        "survey",
                        "size",
                        "--p",
                        ".145",
                        "--n",
                        "300",
                        "--strata",
                        strata,
                        "--allocate",
                        "power",
                        "--json"))
                .isZero();
        assertThat(json().get("allocation").get(0).get("n").asInt()).isEqualTo(200);
        assertThat(run("survey", "size")).isEqualTo(2);
        assertThat(run("survey", "size", "--p", "14.5", "--margin", "2%")).isEqualTo(2);
        assertThat(err.toString()).contains("14.5 % is 0.145");
    }

    @Test
    void smallAreasComeWithTheirModelAndBenchmark() throws IOException {
        StringBuilder csv = new StringBuilder("name,p,v,x,n,pop\n");
        for (int i = 0; i < 16; i++) {
            csv.append("r" + i + "," + (0.05 + 0.01 * (i % 5) + 0.004 * i) + ",0.0004," + 0.1 * i + ",100," + (i + 1)
                    + "\n");
        }
        csv.append("new,,,0.75,,9\n");
        Path areas = file("areas.csv", csv.toString());
        assertThat(run(
                        "survey",
                        "smallarea",
                        "--data",
                        areas,
                        "--direct",
                        "p",
                        "--variance",
                        "v",
                        "--covariates",
                        "x",
                        "--area",
                        "name",
                        "--weights",
                        "pop",
                        "--benchmark",
                        "0.1",
                        "--json"))
                .as(err.toString())
                .isZero();
        JsonNode answer = json();
        assertThat(answer.get("method").asString()).isEqualTo("REML");
        assertThat(answer.get("beta")).hasSize(2);
        double sum = 0;
        for (int i = 0; i < 17; i++) {
            JsonNode area = answer.get("areas").get(i);
            sum += area.get("estimate").asDouble() * (i < 16 ? i + 1 : 9);
        }
        assertThat(sum / 145).isCloseTo(0.1, within(1e-12));
        assertThat(answer.get("areas").get(16).get("direct").isNull()).isTrue();
        assertThat(answer.get("areas").get(16).get("flags").get(0).asString()).isEqualTo("unsampled");
        assertThat(run(
                        "survey",
                        "smallarea",
                        "--data",
                        areas,
                        "--direct",
                        "p",
                        "--covariates",
                        "x",
                        "--respondents",
                        "n",
                        "--deff",
                        "2",
                        "--method",
                        "ml"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("ML", "unsampled");
    }

    @Test
    void whatTheAreasCannotCarryIsRefused() throws IOException {
        Path areas = file("areas.csv", "a,y,v,x,z\n1,3,1,1,2\n2,4,0,2,4\n3,5,1,3,6\n4,5,1,4,8\n5,4,1,5,10\n");
        assertThat(run("survey", "smallarea", "--data", areas, "--direct", "y", "--variance", "v", "--covariates", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'2' has the sampling variance 0.0");
        assertThat(run("survey", "smallarea", "--data", areas, "--direct", "y", "--variance", "v", "--covariates", "q"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no column 'q'", "It has: a, y, v, x, z");
        assertThat(run("survey", "smallarea", "--data", areas, "--direct", "y")).isEqualTo(2);
        assertThat(err.toString()).contains("--variance");
    }
}
