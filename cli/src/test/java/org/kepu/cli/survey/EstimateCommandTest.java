package org.kepu.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import org.kepu.cli.survey.EstimateCommandTest.Answer.Result;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Expected numbers were computed with R survey 4.1 from the same self-made rows. */
class EstimateCommandTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double MEAN = 26.5985221674876833;
    private static final double MEAN_SE = 2.6820885690877669;
    private static final double MEAN_DEFF = 1.1492152660329931;
    private static final double MEAN_LOW = 20.2563904921029589;
    private static final double SHARE_LOW = 0.32079806433788222;
    private static final double F = 1.1276614000237304;
    private static final double F_P = 0.32353189987034991;

    /** The documented answer. */
    record Answer(int n, int psus, int strata, int df, List<Result> results, List<String> notices) {

        record Result(
                String id,
                Map<String, String> by,
                String level,
                Double estimate,
                Double se,
                Double low,
                Double high,
                Integer df,
                Double deff,
                Integer n,
                List<String> flags,
                Double prob,
                Double p,
                Double df1,
                Double df2) {}
    }

    @TempDir
    private Path folder;

    private Path data;

    private int exit;
    private String errors = "";

    @BeforeEach
    void writeData() throws IOException {
        data = folder.resolve("data.csv");
        // Three strata of 4, 3 and 3 clusters of two people each.
        StringBuilder csv = new StringBuilder("stratum,psu,size,w,score,sex,pass\n");
        double[] scores = {10, 14, 22, 9, 31, 30, 18, 12, 40, 35, 28, 26, 50, 44, 15, 21, 33, 29, 27, 19};
        int[] stratumOf = {1, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        int[] size = {0, 40, 30, 20};
        double[] weight = {0, 10, 12.5, 8};
        for (int i = 0; i < scores.length; i++) {
            int h = stratumOf[i / 2];
            csv.append("S" + h + "," + (i / 2 + 1) + "," + size[h] + "," + weight[h] + "," + scores[i] + ","
                    + (i % 3 == 0 ? "M" : "F") + "," + (scores[i] >= 25 ? "yes" : "no") + "\n");
        }
        Files.writeString(data, csv);
    }

    private String run(String design, String... more) throws IOException {
        Path file = folder.resolve("design.json");
        Files.writeString(file, design);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = Stream.concat(
                        Stream.of("survey", "estimate", "--design", file.toString(), "--data", data.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        exit = command.execute(arguments);
        errors = err.toString().strip();
        return out.toString();
    }

    private Answer answer(String design) throws IOException {
        String json = run(design, "--json");
        assertThat(errors).isEmpty();
        assertThat(exit).isZero();
        return JsonMapper.shared().readValue(json, Answer.class);
    }

    private void refused(String design, String... parts) throws IOException {
        String out = run(design, "--json");
        assertThat(exit).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(errors)
                .contains(parts)
                .doesNotContain("\n")
                .doesNotContain("Exception")
                .endsWith(".");
    }

    private static String design(String estimates) {
        return """
                {"ids":["psu"],"strata":["stratum"],"fpc":["size"],"weights":"w","estimates":[%s]}""".formatted(estimates);
    }

    @Test
    void answersWithTheDocumentedFields() throws IOException {
        Answer answer = answer(design("""
                {"id":"m","type":"mean","of":"score"},{"id":"p","type":"proportion","of":"pass","level":"yes","ci":"logit"},
                {"id":"t","type":"total","of":"pass"},{"id":"r","type":"ratio","of":"score","over":"w"},
                {"id":"q","type":"quantile","of":"score","probs":[0.5]},{"id":"c","type":"chisq","of":["pass","sex"]}"""));
        assertThat(answer.n()).isEqualTo(20);
        assertThat(answer.psus()).isEqualTo(10);
        assertThat(answer.strata()).isEqualTo(3);
        assertThat(answer.df()).isEqualTo(7);
        Result mean = answer.results().getFirst();
        assertThat(mean.estimate()).isCloseTo(MEAN, EXACT);
        assertThat(mean.se()).isCloseTo(MEAN_SE, EXACT);
        assertThat(mean.deff()).isCloseTo(MEAN_DEFF, EXACT);
        assertThat(mean.low()).isCloseTo(MEAN_LOW, EXACT);
        assertThat(mean.df()).isEqualTo(7);
        assertThat(mean.flags()).containsExactly("df<8", "n<30");
        Result share = answer.results().get(1);
        assertThat(share.level()).isEqualTo("yes");
        assertThat(share.low()).isCloseTo(SHARE_LOW, EXACT);
        assertThat(answer.results().stream().filter(r -> r.id().equals("t")).map(Result::level))
                .containsExactly("no", "yes");
        Result test = answer.results().getLast();
        assertThat(test.estimate()).isCloseTo(F, EXACT);
        assertThat(test.p()).isCloseTo(F_P, EXACT);
        assertThat(test.df2()).isCloseTo(7.0, EXACT);
    }

    @Test
    void whereIsADomainAndNotADeletion() throws IOException {
        Result part = answer("""
                {"ids":["psu"],"strata":["stratum"],"weights":"w","where":"sex=M","estimates":[{"type":"total","of":"w"}]}""").results().getFirst();
        assertThat(part.n()).isEqualTo(7);
        assertThat(part.df()).isEqualTo(4);
    }

    @Test
    void readsChineseSpreadsheets() throws IOException {
        Files.write(data, "地区,分数\n忻府,70\n忻府,60\n原平,50\n原平,55\n".getBytes(Charset.forName("GB18030")));
        Answer answer = answer("""
                {"estimates":[{"type":"mean","of":"分数","by":["地区"]}]}""");
        assertThat(answer.results()).extracting(r -> r.by().get("地区")).containsExactlyInAnyOrder("忻府", "原平");
        assertThat(answer.notices()).anySatisfy(notice -> assertThat(notice).contains("every row counts once"));
    }

    @Test
    void printsATableForPeople() throws IOException {
        String text = run(design("""
                {"type":"mean","of":"score"}"""));
        assertThat(text).contains("10 primary units in 3 strata").contains("mean1");
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestOne() throws IOException {
        refused("""
                {"id":["psu"],"estimates":[{"type":"mean","of":"score"}]}""", "'id'", "Did you mean 'ids'?");
        refused("""
                {"estimates":[{"type":"mean","off":"score"}]}""", "estimates[1]", "'off'", "'of'");
        refused("""
                {"estimates":[{"type":"median","of":"score"}]}""", "estimates[1].type", "median", "quantile");
    }

    @Test
    void brokenJsonIsPlacedByLineAndColumn() throws IOException {
        refused("{\"ids\":[\"psu\",\n}", "no valid JSON", "line 2");
        refused("{", "no valid JSON", "expected close marker for Object.");
    }

    @Test
    void whatIsNoTextAtAllIsRefused() throws IOException {
        Files.write(data, new byte[] {1, (byte) 0xff, (byte) 0xfe, 10});
        refused(design("""
                {"type":"mean","of":"score"}"""), "UTF-8", "GB18030");
    }

    @Test
    void quantilesNeedAProbability() throws IOException {
        refused(design("""
                {"type":"quantile","of":"score","probs":[]}"""), "probs", "[0.5]");
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestOne() throws IOException {
        refused(design("""
                {"type":"mean","of":"scor"}"""), "'scor'", "Did you mean 'score'?");
    }

    @Test
    void aRaggedRowIsNamed() throws IOException {
        Files.writeString(data, Files.readString(data) + "S3,10,20,8\n");
        refused(design("""
                {"type":"mean","of":"score"}"""), "data row 21", "line 22", "4 fields", "7");
    }

    @Test
    void aColumnThatOccursTwiceIsNamed() throws IOException {
        Files.writeString(data, "psu,w,w,score\n1,2,3,4\n2,2,3,5\n");
        refused("""
                {"weights":"w","estimates":[{"type":"mean","of":"score"}]}""", "two columns named 'w'", "column 3");
    }

    @Test
    void badWeightsAreNamedByRow() throws IOException {
        Files.writeString(data, "w,score\n2,4\n-1,5\n3,2\n");
        refused("""
                {"weights":"w","estimates":[{"type":"mean","of":"score"}]}""", "'w'", "-1.0", "data row 2");
        Files.writeString(data, "w,score\n2,4\n,5\n3,2\n");
        refused("""
                {"weights":"w","estimates":[{"type":"mean","of":"score"}]}""", "'w'", "empty in data row 2");
        Files.writeString(data, "w,score\n2,4\nzwei,5\n3,2\n");
        refused("""
                {"weights":"w","estimates":[{"type":"mean","of":"score"}]}""", "'w'", "'zwei'", "data row 2");
    }

    @Test
    void aLonelyUnitIsRefusedByNameAndAcceptedByRule() throws IOException {
        String csv = Files.readString(data).replaceAll("S3,9,.*\n", "").replaceAll("S3,10,.*\n", "");
        Files.writeString(data, csv);
        refused("""
                {"ids":["psu"],"strata":["stratum"],"weights":"w","estimates":[{"type":"mean","of":"score"}]}""", "Stratum 'S3'", "only one sampling unit", "lonelyPsu");
        for (String rule : List.of("certainty", "adjust", "average")) {
            Answer answer = answer("""
                    {"ids":["psu"],"strata":["stratum"],"weights":"w","lonelyPsu":"%s","estimates":[{"type":"mean","of":"score"}]}""".formatted(rule));
            assertThat(answer.results().getFirst().se()).isPositive();
        }
    }

    @Test
    void anEmptyDomainIsRefused() throws IOException {
        refused("""
                {"where":"sex=X","estimates":[{"type":"mean","of":"score"}]}""", "No respondents", "sex=X");
    }

    @Test
    void marginsThatCannotBeMetAreExplained() throws IOException {
        String rake = """
                {"ids":["psu"],"strata":["stratum"],"weights":"w","calibration":[{"method":"rake","margins":[
                {"by":["sex"],"totals":{%s}},{"by":["pass"],"totals":{"yes":100,"no":104}}]}],
                "estimates":[{"type":"mean","of":"score"}]}""";
        refused(rake.formatted("\"M\":80,\"F\":100,\"D\":24"), "sex=D", "no respondents");
        refused(rake.formatted("\"M\":80"), "sex=F", "no total");
        refused(rake.formatted("\"M\":80,\"F\":130"), "'sex'", "210", "204");
        assertThat(answer(rake.formatted("\"M\":80,\"F\":124")).results()).hasSize(1);
    }

    @Test
    void proportionsOfZeroHaveAnIntervalAndAWarning() throws IOException {
        Files.writeString(data, Files.readString(data).replace("yes", "no") + "S3,10,20,8,3,M,yes\n");
        Result none = answer("""
                {"ids":["psu"],"strata":["stratum"],"weights":"w","where":"sex=F","estimates":[
                {"type":"proportion","of":"pass","level":"yes"}]}""").results().getFirst();
        assertThat(none.estimate()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isGreaterThan(0.1);
        assertThat(none.flags()).contains("zero", "suppress");
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        data = folder.resolve("absent.csv");
        refused(design("""
                {"type":"mean","of":"score"}"""), "There is no file");
    }

    @Test
    void utf8WithAByteOrderMarkAndSemicolonsIsRead() throws IOException {
        Files.write(data, "\uFEFFscore;w\n1;2\n3;2\n5;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer("""
                {"weights":"w","estimates":[{"type":"mean","of":"score"}]}""").results().getFirst().estimate()).isCloseTo(3.0, EXACT);
    }

    @Test
    void aTextAmongNumbersIsAMistakeInItsRowAndNoCategory() throws IOException {
        Files.writeString(data, Files.readString(data).replace(",22.0,", ",zweiundzwanzig,"));
        refused(design("""
                {"type":"mean","of":"score"}"""), "'score'", "data row 3", "'zweiundzwanzig'");
    }

    @Test
    void spellingsOfANumberAreOneCategoryButLeadingZerosAreCodes() throws IOException {
        Files.writeString(data, "w,age\n1,1\n1,1.0\n1,1e0\n1,02\n1,2\n   \n");
        assertThat(answer("""
                {"weights":"w","estimates":[{"type":"total","of":"w","by":["age"]}]}""").results())
                .extracting(result -> result.by().get("age") + " " + result.estimate())
                .containsExactlyInAnyOrder("1 3.0", "02 1.0", "2 1.0");
    }

    @Test
    void aRatioOverNothingIsNoNumberAndHasNoError() throws IOException {
        Files.writeString(data, "w,x,none\n1,5,0\n2,7,0\n");
        Result ratio = answer("""
                {"weights":"w","estimates":[{"type":"ratio","of":"x","over":"none"}]}""").results().getFirst();
        assertThat(ratio.estimate()).isNull();
        assertThat(ratio.se()).isNull();
    }

    @Test
    void weightsThatBecomeNegativeAndSizesThatDifferWithinAStratumAreNoted() throws IOException {
        Files.writeString(data, "psu,N,w,x,sex\n1,10,2,1,F\n2,12,2,2,F\n3,10,3,3,M\n4,10,3,9,M\n");
        assertThat(answer("""
                {"ids":["psu"],"fpc":["N"],"weights":"w","calibration":[{"method":"linear","margins":[
                {"by":["sex"],"totals":{"F":10,"M":10}},{"of":"x","total":400}]}],
                "estimates":[{"type":"mean","of":"x"}]}""").notices())
                .anySatisfy(notice -> assertThat(notice).contains("below 0", "raking"))
                .anySatisfy(notice -> assertThat(notice).contains("'N' differs", "stage 1"));
    }

    @Test
    void boundsHoldForEveryMethodOrAreRefused() throws IOException {
        String calibrated = """
                {"ids":["psu"],"strata":["stratum"],"weights":"w","calibration":[{"method":"%s","bounds":[%s],"margins":[
                {"by":["sex"],"totals":{"M":80,"F":124}}]}],"estimates":[{"type":"mean","of":"score"}]}""";
        for (String method : List.of("poststratify", "rake", "raking")) {
            assertThat(answer(calibrated.formatted(method, "0.3,3")).results()).hasSize(1);
            refused(calibrated.formatted(method, "0.99,1.01"), "outside of the bounds", "use logit or linear");
        }
        refused(calibrated.formatted("logit", "0.99,1.01"), "no solution", "widen the bounds");
    }

    @Test
    void likelihoodIntervalsAreForProportions() throws IOException {
        Result share = answer(design("""
                {"type":"proportion","of":"pass","level":"yes","ci":"likelihood"}""")).results().getFirst();
        assertThat(share.low()).isBetween(0.0, share.estimate());
        assertThat(share.high()).isBetween(share.estimate(), 1.0);
        refused(design("""
                {"type":"total","of":"score","ci":"likelihood"}"""), "can only be t");
        refused(design("""
                {"type":"quantile","of":"score","ci":"likelihood"}"""), "t, logit, beta, wilson or asin");
        refused(design("""
                {"type":"mean","of":"score","ci":"likelihood"}"""), "no proportion");
    }

    @Test
    void severalColumnsOfAnEstimateAreToldApart() throws IOException {
        String json = run(design("""
                {"id":"m","type":"mean","of":["score","w"]}"""), "--json");
        assertThat(JsonMapper.shared().readTree(json).get("results").values())
                .extracting(result -> result.get("of").stringValue())
                .containsExactly("score", "w");
        assertThat(run(design("""
                {"id":"m","type":"mean","of":["score","w"]}"""))).contains("m score", "m w");
    }

    @Test
    void aValueOfWhereMayContainOperators() throws IOException {
        Files.writeString(data, "w,x,income\n1,5,<=3000\n2,7,>3000\n3,9,<=3000\n");
        for (String where : List.of("income=<=3000", "income==<=3000", "income!=>3000")) {
            assertThat(answer("""
                    {"weights":"w","where":"%s","estimates":[{"type":"mean","of":"x"}]}""".formatted(where)).results().getFirst().estimate())
                    .as(where)
                    .isCloseTo(8.0, EXACT);
        }
    }
}
