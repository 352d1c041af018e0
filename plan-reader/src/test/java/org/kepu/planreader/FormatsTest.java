package org.kepu.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kepu.planreader.Documents.Layout;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The same plan says the same in every format. */
class FormatsTest {

    private static String text;
    private static String expected;

    @BeforeAll
    static void readText() throws IOException {
        text = Files.readString(Path.of("src/test/resources/plans/01-yunping-city.txt"));
        expected = structure(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
        assertThat(expected).contains("4.2.1");
    }

    private static PlanDocument read(byte[] content, String name) {
        ReadResult result = new PlanReader().read(content, name);
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).document();
    }

    private static String structure(byte[] content, String name) {
        return Digest.structure(read(content, name));
    }

    @Test
    void text_reads_alike_in_every_encoding() {
        for (Charset charset :
                List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(structure(text.getBytes(charset), "plan.txt")).isEqualTo(expected);
            assertThat(structure(("\uFEFF" + text).getBytes(charset), "plan.txt"))
                    .isEqualTo(expected);
        }
        assertThat(structure(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "plan.txt"))
                .isEqualTo(expected);
    }

    @Test
    void text_with_a_blank_after_every_character_reads_alike() {
        String spaced = text.replaceAll("(?<=[^\\n])(?=[^\\n])", " ");
        assertThat(structure(spaced.getBytes(StandardCharsets.UTF_8), "plan.txt"))
                .isEqualTo(expected);
    }

    @Test
    void a_pdf_reads_like_its_text_with_and_without_page_numbers() {
        assertThat(structure(Documents.pdf(text, false), "plan.pdf")).isEqualTo(expected);
        assertThat(structure(Documents.pdf(text, true), "plan.pdf")).isEqualTo(expected);
    }

    @Test
    void a_pdf_reads_like_its_text_when_heads_stand_outside_and_when_paragraphs_are_not_indented() {
        assertThat(structure(Documents.pdf(text, new Layout(2, 0, true, "云坪市人民政府公报")), "plan.pdf"))
                .isEqualTo(expected);
        assertThat(structure(Documents.pdf(text, new Layout(0, 10, true, "")), "plan.pdf"))
                .as("with space between paragraphs")
                .isEqualTo(expected);
        assertThat(structure(Documents.pdf(text, new Layout(0, 0, true, "")), "plan.pdf"))
                .as("with nothing between paragraphs")
                .isEqualTo(expected);
    }

    @Test
    void a_docx_reads_like_its_text() {
        assertThat(structure(Documents.docxOf(text), "plan.docx")).isEqualTo(expected);
    }

    @Test
    void an_html_page_reads_like_its_text_without_the_frame_of_the_site() {
        StringBuilder html = new StringBuilder("<html><head><meta charset=gb2312><title>门户</title></head><body>"
                + "<nav>首页 政务公开</nav><script>var a='（市教育局牵头）';</script><div class=con>");
        text.lines().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
        html.append("</div><footer>主办单位：云坪市人民政府办公室 网站标识码1400000000</footer></body></html>");
        assertThat(structure(html.toString().getBytes(Charset.forName("GB18030")), "plan.html"))
                .isEqualTo(expected);
    }

    @Test
    void lines_broken_with_br_read_like_paragraphs() {
        String html = "<html><body><div>" + String.join("<br>\n", text.lines().toList()) + "</div></body></html>";
        assertThat(structure(html.getBytes(StandardCharsets.UTF_8), "plan.htm")).isEqualTo(expected);
    }

    @Test
    void automatic_numbers_of_a_docx_count_as_numbers() {
        byte[] docx = Documents.docx(document -> {
            BigInteger list =
                    Documents.list(document, "chineseCountingThousand %1、", "chineseCounting （%2）", "decimal %3.");
            Documents.paragraph(document, "青石县全民科学素质行动实施方案（2021—2025年）");
            Documents.numbered(document, list, 0, "工作目标");
            Documents.paragraph(document, "到2025年，全县公民具备科学素质的比例达到11%。");
            Documents.numbered(document, list, 0, "提升行动");
            Documents.numbered(document, list, 1, "青少年科学素质提升行动");
            Documents.numbered(document, list, 2, "开展科技节。人人参与。（县教育局牵头，县科协配合）");
            Documents.numbered(document, list, 2, "办好科技馆。常年开放。（县科协牵头，县教育局配合）");
            Documents.numbered(document, list, 1, "农民科学素质提升行动");
            Documents.numbered(document, list, 2, "办好田间学校。送技术。（县农业农村局牵头，县科协配合）");
            Documents.numbered(document, list, 0, "保障措施");
            Documents.numbered(document, list, 1, "加强领导");
        });
        assertThat(structure(docx, "plan.docx")).isEqualTo("""
                        ACTION    （一）青少年科学素质提升行动 @ 二、提升行动
                          2.1.1 开展科技节 | 县教育局 | 县科协
                          2.1.2 办好科技馆 | 县科协 | 县教育局
                        ACTION    （二）农民科学素质提升行动 @ 二、提升行动
                          2.2.1 办好田间学校 | 县农业农村局 | 县科协
                        MECHANISM （一）加强领导 @ 三、保障措施
                        """);
    }

    @Test
    void deleted_and_hidden_text_and_field_codes_of_a_docx_are_not_read() {
        byte[] docx = Documents.docx(document -> {
            Documents.paragraph(document, "青石县全民科学素质行动实施方案（2021—2025年）");
            Documents.paragraph(document, "一、提升行动");
            Documents.paragraph(document, "（一）青少年科学素质提升行动");
            XWPFParagraph clause = Documents.paragraph(document, "1.开展科技节。人人参与。（县教育局牵头，县科协");
            clause.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("、县公安局");
            clause.getCTP().addNewIns().addNewR().addNewT().setStringValue("、县科技局");
            clause.createRun().setText("配合）");
            clause.createRun().setText("（县民政局牵头）");
            clause.getRuns().getLast().setVanish(true);
        });
        assertThat(structure(docx, "plan.docx")).contains("1.1.1 开展科技节 | 县教育局 | 县科协、县科技局");
    }

    @Test
    void a_table_of_tasks_with_merged_cells_is_read() {
        byte[] docx = Documents.docx(document -> {
            Documents.paragraph(document, "青石县全民科学素质行动2024年重点任务分工表");
            XWPFTable table = Documents.table(
                    document,
                    new String[] {"序号", "重点任务", "具体举措", "牵头单位", "配合单位", "完成时限"},
                    new String[] {"1", "青少年科学素质提升行动", "开展科技节，组织学生参加各类活动。", "县教育局", "县科协、团县委", "12月底"},
                    new String[] {"2", "", "建设科学教室二十间。", "县教育局", "县财政局等", "12月底"},
                    new String[] {"3", "科普基础设施工程", "建设县科技馆并免费开放。", "县科协\n县发改局", "", "12月底"});
            table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
        });
        assertThat(structure(docx, "plan.docx")).isEqualTo("""
                        ACTION    青少年科学素质提升行动 @ 青石县全民科学素质行动2024年重点任务分工表
                          1.1.1 开展科技节，组织学生参加各类活动 | 县教育局 | 县科协、团县委
                          1.1.2 建设科学教室二十间 | 县教育局 | 县财政局 …
                        PROJECT   科普基础设施工程 @ 青石县全民科学素质行动2024年重点任务分工表
                          1.2.1 建设县科技馆并免费开放 | 县科协、县发改局 |\s
                        """);
    }

    @Test
    void an_html_table_with_row_and_column_spans_gives_its_units_to_the_clauses_of_the_text() {
        String html = """
                <html><body><h1>绿洲区全民科学素质行动实施方案（2021—2025年）</h1>
                <p>一、重点任务</p>
                <p>（一）青少年科学素质提升行动</p>
                <p>1.开展科技节。组织学生参加。</p><p>2.建设科学教室。改善条件。</p>
                <p>（二）老年人科学素质提升行动</p>
                <p>1.开展智慧助老培训。手把手教。</p><p>2.编写老年科普读本。发到社区。</p>
                <p>二、保障措施</p><p>（一）加强领导。定期研究。</p>
                <p>附件：任务分工表</p>
                <table><tr><th>序号</th><th>任务</th><th>内容</th><th>牵头单位</th><th>配合单位</th></tr>
                <tr><td colspan=5>（一）青少年科学素质提升行动</td></tr>
                <tr><td>1</td><td rowspan=2>青少年</td><td>开展科技节</td><td>区教育局</td><td>区科协</td></tr>
                <tr><td>2</td><td>建设科学教室</td><td>区教育局</td><td>区财政局</td></tr>
                <tr><td>3</td><td rowspan=2>老年人</td><td>开展智慧助老培训</td><td>区民政局</td><td>各街道</td></tr>
                <tr><td>4</td><td>编写老年科普读本</td><td>区科协</td><td></td></tr></table></body></html>
                """;
        assertThat(structure(html.getBytes(StandardCharsets.UTF_8), "plan.html"))
                .isEqualTo("""
                        ACTION    （一）青少年科学素质提升行动 @ 一、重点任务
                          1.1.1 开展科技节 | 区教育局 | 区科协
                          1.1.2 建设科学教室 | 区教育局 | 区财政局
                        ACTION    （二）老年人科学素质提升行动 @ 一、重点任务
                          1.2.1 开展智慧助老培训 | 区民政局 | 各街道
                          1.2.2 编写老年科普读本 | 区科协 |\s
                        MECHANISM （一）加强领导 @ 二、保障措施
                        """);
    }

    @Test
    void a_wrong_extension_is_noticed_and_the_content_read() {
        PlanDocument plan = read(Documents.docxOf(text), "plan.txt");
        assertThat(Digest.structure(plan)).isEqualTo(expected);
        assertThat(plan.notices()).extracting(Notice::kind).contains(Notice.Kind.WRONG_EXTENSION);
    }

    @Test
    void a_ruled_table_of_a_pdf_is_read_with_merged_cells_and_over_its_pages() {
        byte[] pdf = Documents.pdfTable(
                "青石县全民科学素质行动2024年重点任务分工表",
                3,
                new String[] {"序号", "重点行动", "工作任务", "牵头单位", "配合单位"},
                new String[] {"1", "青少年科学素质提升行动", "开展科技节活动，人人参与。", "县教育局", "县科协、团县委、县妇联等"},
                new String[] {"2", "", "建设科学教室二十间，改善条件。", "县教育局", "县财政局"},
                new String[] {"3", "科普基础设施工程", "建设县科技馆，免费开放。", "县科协、县发改局", ""},
                new String[] {"4", "", "办好流动科技馆。", "县科协", "县教育局"});
        assertThat(structure(pdf, "plan.pdf")).isEqualTo("""
                        ACTION    青少年科学素质提升行动 @ 青石县全民科学素质行动2024年重点任务分工表
                          1.1.1 开展科技节活动，人人参与 | 县教育局 | 县科协、团县委、县妇联 …
                          1.1.2 建设科学教室二十间，改善条件 | 县教育局 | 县财政局
                        PROJECT   科普基础设施工程 @ 青石县全民科学素质行动2024年重点任务分工表
                          1.2.1 建设县科技馆，免费开放 | 县科协、县发改局 |\s
                          1.2.2 办好流动科技馆 | 县科协 | 县教育局
                        """);
    }
}
