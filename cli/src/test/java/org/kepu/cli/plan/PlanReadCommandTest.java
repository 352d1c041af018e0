package org.kepu.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./kepu plan read} prints, and its exit codes. */
class PlanReadCommandTest {

    private static final String PLAN = """
            青石县人民政府办公室
            关于印发青石县全民科学素质行动实施方案（2021—2025年）的通知
            青政办发〔2022〕3号
            青石县人民政府办公室
            2022年3月4日
            青石县全民科学素质行动实施方案（2021—2025年）
            一、工作目标
            2020年我县公民具备科学素质的比例为5.5%，到2025年达到11.25%。
            二、提升行动
            （一）青少年科学素质提升行动
            1.开展科技节。人人参与。（县教育局牵头，县科协、妇联等单位配合）
            2.开展科学营。每年一次。
            三、组织实施
            （一）加强组织领导。定期研究。
            （二）实施步骤。
            1.启动阶段（2022年）。动员部署。
            抄送：县委办公室，县人大常委会办公室。
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String plan() throws IOException {
        return Files.writeString(folder.resolve("plan.txt"), PLAN).toString();
    }

    @Test
    void json_follows_the_contract() throws IOException {
        assertThat(run("plan", "read", plan(), "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("title").asString()).isEqualTo("青石县全民科学素质行动实施方案（2021—2025年）");
        assertThat(json.get("issuer").asString()).isEqualTo("青石县人民政府办公室");
        assertThat(json.get("documentNumber").asString()).isEqualTo("青政办发〔2022〕3号");
        assertThat(json.get("issuedOn").asString()).isEqualTo("2022-03-04");
        assertThat(json.at("/period/from").asInt()).isEqualTo(2021);
        assertThat(json.at("/indicators/0/baseline/value").asDouble()).isEqualTo(5.5);
        assertThat(json.at("/indicators/0/target/value").asDouble()).isEqualTo(11.25);
        assertThat(json.at("/indicators/0/target/year").asInt()).isEqualTo(2025);
        assertThat(json.at("/phases/0/from").asInt()).isEqualTo(2022);
        JsonNode clause = json.at("/programmes/0/clauses/0");
        assertThat(clause.get("id").asString()).isEqualTo("2.1.1");
        assertThat(clause.get("title").asString()).isEqualTo("开展科技节");
        assertThat(clause.get("text").asString()).isEqualTo("人人参与。");
        assertThat(clause.at("/duties/0/unit").asString()).isEqualTo("县教育局");
        assertThat(clause.at("/duties/0/role").asString()).isEqualTo("LEAD");
        assertThat(clause.get("duties")).hasSize(3);
        assertThat(clause.get("openEnded").asBoolean()).isTrue();
        assertThat(json.at("/programmes/1/kind").asString()).isEqualTo("MECHANISM");
        assertThat(json.get("units")).hasSize(3);
        assertThat(json.at("/notices/0/level").asString()).isIn("INFO", "WARN", "ERROR");
        assertThat(json.at("/notices/0/line").isInt()).isTrue();
        assertThat(json.get("distribution")).hasSize(2);
    }

    @Test
    void the_summary_names_clauses_and_units() throws IOException {
        assertThat(run("plan", "read", plan())).isZero();
        assertThat(out.toString()).contains("5.5%（2020）", "11.25%（2025）", "2.1.1", "牵头　县教育局", "需要核对");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_refusal_is_one_sentence_on_standard_error_and_code_2() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertThat(run("plan", "read", empty.toString(), "--json")).isEqualTo(2);
        assertThat(err.toString().strip()).doesNotContain("\n").endsWith("。");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_missing_file_and_a_folder_are_refused_with_their_name() {
        assertThat(run("plan", "read", folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run("plan", "read", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(folder.toString()));
    }

    @Test
    void help_documents_codes_and_formats() {
        assertThat(run("plan", "read", "--help")).isZero();
        assertThat(out.toString()).contains("docx", "--json", "Exit codes", "refused");
    }
}
