package org.kepu.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("survey", "items", "--data", folder.resolve("a.csv").toString()));
        all.addAll(Arrays.asList(arguments));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    /** Twelve items on form A, twelve on form B, eight in common; B's people are half a unit abler. */
    @BeforeEach
    void twoForms() throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("person,form,w");
        for (int item = 1; item <= 16; item++) {
            csv.append(",i").append(item);
        }
        for (int person = 1; person <= 1600; person++) {
            boolean a = person % 2 == 1;
            double theta = random.nextGaussian() + (a ? 0 : 0.5);
            csv.append('\n').append(person).append(',').append(a ? "A" : "B").append(",2");
            for (int item = 1; item <= 16; item++) {
                double b = -1.6 + 0.2 * item + (item % 3 - 1) * 0.4;
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(-1.3 * (theta - b)));
                boolean asked = a ? item <= 12 : item > 4;
                csv.append(',').append(!asked ? "" : random.nextInt(50) == 0 ? "9" : right ? "1" : "0");
            }
        }
        Files.writeString(folder.resolve("a.csv"), csv);
    }

    @Test
    void twoFormsAreScaledLinkedAndTheirCutIsEquated() {
        Path scores = folder.resolve("scores.csv");
        assertThat(run(
                        "--items",
                        "i1..i16",
                        "--form",
                        "form",
                        "--omitted",
                        "9",
                        "--weights",
                        "w",
                        "--cut",
                        "60",
                        "--scores",
                        scores.toString(),
                        "--json"))
                .as(err.toString())
                .isZero();
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        JsonNode a = answer.get("forms").get(0);
        assertThat(a.get("form").stringValue()).isEqualTo("A");
        assertThat(a.get("persons").intValue()).isEqualTo(800);
        assertThat(a.get("items").size()).isEqualTo(12);
        assertThat(a.get("items").get(0).get("omission").doubleValue()).isBetween(0.005, 0.04);
        assertThat(a.get("items").get(3).get("a").doubleValue()).isCloseTo(1.3, within(0.4));
        assertThat(answer.get("link").get("slope").doubleValue()).isCloseTo(1, within(0.15));
        assertThat(answer.get("link").get("intercept").doubleValue()).isCloseTo(0.5, within(0.15));
        assertThat(answer.get("link").get("anchors").size()).isEqualTo(8);
        assertThat(answer.get("cut").get("equated").doubleValue())
                .as("form B has the harder items")
                .isLessThan(60);
        assertThat(scores).content().startsWith("person,form,w,i1").contains(",theta,theta_sd\n1,A,2,");
    }

    @Test
    void oneFormIsShownToPeopleWithOrWithoutAModel() {
        assertThat(run("--items", "i5,i6,i7,i8", "--omitted", "9")).isZero();
        assertThat(out.toString()).contains("1600 persons, alpha", "i5");
        assertThat(run("--items", "i5..i8", "--omitted", "9", "--model", "none"))
                .isZero();
    }

    @Test
    void whatCannotBeScaledIsRefusedWithASentence() throws IOException {
        assertThat(run("--items", "i5..i8")).isEqualTo(2);
        assertThat(err.toString()).contains("column 'i", "is '9'", "--omitted");
        assertThat(run("--items", "i5..i99", "--omitted", "9")).isEqualTo(2);
        assertThat(run("--items", "i8..i5", "--omitted", "9")).isEqualTo(2);
        assertThat(run("--items", "i5..i8", "--omitted", "9", "--form", "person"))
                .isEqualTo(2);
        assertThat(run("--items", "i1..i16", "--omitted", "9", "--form", "form", "--reference", "C"))
                .isEqualTo(2);
        assertThat(run("--items", "i1..i16", "--omitted", "9", "--model", "rasch"))
                .isEqualTo(2);
        assertThat(run("--items", "i1..i16", "--omitted", "9", "--link", "guess"))
                .isEqualTo(2);
        assertThat(run("--items", "i5..i8", "--omitted", "9", "--search", "ltm", "--model", "3pl"))
                .isEqualTo(2);
        assertThat(run("--items", "i5..i8", "--omitted", "9", "--model", "none", "--cut", "50"))
                .isEqualTo(2);
        Files.writeString(folder.resolve("points.csv"), "item,points\ni5,10\n");
        assertThat(run(
                        "--items",
                        "i5..i8",
                        "--omitted",
                        "9",
                        "--cut",
                        "50",
                        "--points",
                        folder.resolve("points.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "no column 'i99'",
                        "stands before",
                        "two can be linked",
                        "no form of the file",
                        "2pl, 3pl or none")
                .contains("must be one of", "two-parameter model", "need a model", "no points for item 'i6'")
                .doesNotContain("Exception");
    }
}
