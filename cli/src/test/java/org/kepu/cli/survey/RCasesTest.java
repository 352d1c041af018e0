package org.kepu.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Designs through the command line against R; data and values are made by r-cases/make.R and r-cases/batteries.R. */
class RCasesTest {

    private static final Path CASES = Path.of("src/test/resources/r-cases");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyDesignAgreesWithR() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES.resolve("cases.json")));
        Map<String, List<String[]>> expected = expected("expected.csv");
        Files.copy(CASES.resolve("joint.csv"), folder.resolve("joint.csv"));
        return cases.get("cases").values().stream().map(test -> {
            String name = test.get("case").stringValue();
            return DynamicTest.dynamicTest(name, () -> check(cases, test, expected.get(name)));
        });
    }

    /** The same questions for lonely units, strata at two stages, gaps, ties and replicates, within domains and without. */
    @TestFactory
    Stream<DynamicTest> everyBatteryAgreesWithR() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES.resolve("batteries.json")));
        Map<String, List<String[]>> expected = expected("batteries.csv");
        return cases.values().stream().map(test -> {
            String name = test.get("case").stringValue();
            return DynamicTest.dynamicTest(
                    name, () -> compare(answer(test, test.get("design")), expected.get(name), 1e-9));
        });
    }

    /** Names, gaps, zero weights, subsets and chains that are easily got wrong; what is left out there is said in hard.R. R stops at 1e-8. */
    @TestFactory
    Stream<DynamicTest> everyHardDesignAgreesWithR() throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES.resolve("hard.json")));
        Map<String, List<String[]>> expected = expected("hard-expected.csv");
        Files.copy(CASES.resolve("hardjoint.csv"), folder.resolve("hardjoint.csv"));
        return cases.values().stream().map(test -> {
            String name = test.get("case").stringValue();
            return DynamicTest.dynamicTest(
                    name, () -> compare(answer(test, test.get("design")), expected.get(name), 1e-7));
        });
    }

    private static Map<String, List<String[]>> expected(String file) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .collect(Collectors.groupingBy(fields -> fields[0]));
    }

    private void check(JsonNode cases, JsonNode test, List<String[]> expected) throws IOException {
        ArrayNode wanted = JsonMapper.shared().createArrayNode();
        test.get("estimates")
                .values()
                .forEach(group -> cases.get(group.stringValue()).values().forEach(wanted::add));
        List<JsonNode> results = new ArrayList<>(run(test, wanted, null));
        if (test.has("where")) {
            for (var where : test.get("where").properties()) {
                ArrayNode one = JsonMapper.shared().createArrayNode();
                one.addObject()
                        .put("id", where.getKey())
                        .put("type", where.getKey().equals("some") ? "total" : "mean")
                        .put("of", where.getValue().get(1).stringValue());
                results.addAll(run(test, one, where.getValue().get(0).stringValue()));
            }
        }
        compare(results, expected, test.has("tolerance") ? test.get("tolerance").doubleValue() : 1e-9);
    }

    private static void compare(List<JsonNode> results, List<String[]> expected, double tolerance) {
        Map<String, Double> found = byKey(results);
        for (String[] line : expected) {
            String key = line[1] + " " + line[2];
            assertThat(found).containsKey(key);
            if (line[3].strip().equals("NaN") || line[3].strip().equals("NA")) {
                assertThat(found.get(key)).as(key).isNull();
                continue;
            }
            double value = Double.parseDouble(line[3]);
            assertThat(found.get(key)).as(key).isCloseTo(value, within(Math.max(1e-10, tolerance * Math.abs(value))));
        }
    }

    private List<JsonNode> run(JsonNode test, ArrayNode estimates, String where) throws IOException {
        ObjectNode design = (ObjectNode) test.get("design").deepCopy();
        design.set("estimates", estimates);
        if (where != null) {
            design.put("where", where);
        }
        return answer(test, design);
    }

    private List<JsonNode> answer(JsonNode test, JsonNode design) throws IOException {
        Path file = folder.resolve("design.json");
        Files.writeString(file, design.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "survey",
                        "estimate",
                        "--json",
                        "--design",
                        file.toString(),
                        "--data",
                        CASES.resolve(test.get("data").stringValue() + ".csv").toString());
        assertThat(exit).as(err.toString()).isZero();
        return List.copyOf(
                JsonMapper.shared().readTree(out.toString()).get("results").values());
    }

    /** Values by id and field; where an id has several rows their level or domain follows after a bar. */
    private static Map<String, Double> byKey(List<JsonNode> results) {
        Map<String, Long> rows =
                results.stream().collect(Collectors.groupingBy(r -> r.get("id").stringValue(), Collectors.counting()));
        Map<String, Double> found = new HashMap<>();
        for (JsonNode result : results) {
            String id = result.get("id").stringValue();
            String domain = result.get("by").values().stream()
                    .map(JsonNode::stringValue)
                    .collect(Collectors.joining(" "));
            String level =
                    result.get("level").isNull() ? "" : result.get("level").stringValue();
            String part = rows.get(id) == 1 ? "" : "|" + (domain + " " + level).strip();
            for (String field : List.of("estimate", "se", "low", "high", "p", "df1", "df2", "deff", "df")) {
                JsonNode value = result.get(field);
                if (value != null) {
                    found.put(id + " " + field + part, value.isNull() ? null : value.doubleValue());
                }
            }
        }
        return found;
    }
}
