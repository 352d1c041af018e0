package org.kepu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class OfficialDocumentsTests {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    @Test
    void thePageHasTheMarginsOfTheStandard() {
        CTSectPr page = lastSection(read(plain(paragraph("正文"))));
        assertThat(millimetres(page.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(page.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(page.getPgMar().getTop())).isEqualTo(37);
        assertThat(millimetres(page.getPgMar().getLeft())).isEqualTo(28);
        assertThat(210
                        - millimetres(page.getPgMar().getLeft())
                        - millimetres(page.getPgMar().getRight()))
                .isEqualTo(156);
        assertThat(297
                        - millimetres(page.getPgMar().getTop())
                        - millimetres(page.getPgMar().getBottom()))
                .isEqualTo(225);
    }

    @Test
    void theGridHolds22LinesOf28Characters() throws IOException {
        XWPFDocument file = read(plain(paragraph("正文")));
        CTSectPr page = lastSection(file);
        double textHeight = 225 * TWIPS_PER_MM;
        double textWidth = 156 * TWIPS_PER_MM;
        int line = page.getDocGrid().getLinePitch().intValue();
        String styles = part(OfficialDocuments.docx(plain(paragraph("正文"))), "word/styles.xml");
        Matcher closer = Pattern.compile("<w:spacing w:val=\"(-\\d+)\"/>").matcher(styles);
        assertThat(closer.find()).isTrue();
        double character = 16 * 20 + Integer.parseInt(closer.group(1));
        assertThat(textHeight / line).isBetween(22.0, 22.1);
        assertThat(textWidth / character).isBetween(28.0, 28.1);
        assertThat(style(file, "Normal").getCTStyle().xmlText()).contains("w:line=\"" + line + "\"", "exact");
    }

    @Test
    void headingsAreNumberedByLevelAndSetInTheirFonts() throws IOException {
        XWPFDocument file = read(plain(
                new Block.Heading(1, "总体情况"),
                new Block.Heading(2, "任务"),
                new Block.Heading(3, "甲"),
                new Block.Heading(4, "乙"),
                new Block.Heading(4, "丙"),
                new Block.Heading(2, "报送", "。各单位按时报送。"),
                new Block.Heading(1, "下一步"),
                new Block.Heading(2, "要求")));
        assertThat(texts(file).subList(2, 10))
                .containsExactly("一、总体情况", "（一）任务", "1.甲", "（1）乙", "（2）丙", "（二）报送。各单位按时报送。", "二、下一步", "（一）要求");
        assertThat(font(file, "Heading1")).isEqualTo("黑体");
        assertThat(font(file, "Heading2")).isEqualTo("楷体_GB2312");
        assertThat(part(OfficialDocuments.docx(plain(paragraph("正文"))), "word/styles.xml"))
                .contains("w:eastAsia=\"仿宋_GB2312\"");
        assertThat(file.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(16.0);
    }

    @Test
    void theTitleIsSetIn22PointAndBrokenAtWords() {
        XWPFDocument file = read(new OfficialDocument("忻州市全民科学素质工作领导组办公室关于印发《忻州市2026年工作要点》的通知", List.of()));
        XWPFParagraph title = file.getParagraphs().getFirst();
        assertThat(title.getStyle()).isEqualTo("Title");
        assertThat(font(file, "Title")).isEqualTo("方正小标宋简体");
        assertThat(style(file, "Title").getCTStyle().xmlText()).contains("w:sz w:val=\"44\"", "w:jc w:val=\"center\"");
        assertThat(title.getText().lines())
                .hasSizeBetween(2, 3)
                .allSatisfy(line -> assertThat(Measure.characters(line)).isLessThanOrEqualTo(20));
    }

    @Test
    void aTitlesLineBreakIsKeptAndABookTitleStaysTogether() {
        assertThat(TitleLines.of("第一行\n第二行")).containsExactly("第一行", "第二行");
        assertThat(TitleLines.of("关于印发《二〇二六年全民科学素质工作要点》的通知"))
                .anySatisfy(line -> assertThat(line).contains("《二〇二六年全民科学素质工作要点》"));
        assertThat(String.join("", TitleLines.of("长".repeat(95)))).hasSize(95);
    }

    @Test
    void pageNumbersStandAtTheOuterEdge() {
        XWPFDocument file = read(plain(paragraph("正文")));
        assertThat(file.getSettings().getEvenAndOddHeadings()).isTrue();
        assertThat(file.getSettings().getMirrorMargins()).isTrue();
        List<XWPFFooter> footers = file.getFooterList();
        assertThat(footers).hasSize(2);
        assertThat(footers)
                .allSatisfy(footer -> assertThat(footer.getText().strip()).isEqualTo("— 1 —"));
        assertThat(footers.stream()
                        .map(footer ->
                                footer.getParagraphs().getFirst().getAlignment().name()))
                .containsExactlyInAnyOrder("RIGHT", "LEFT");
        assertThat(style(file, "PageNumber").getCTStyle().xmlText()).contains("w:sz w:val=\"28\"");
    }

    @Test
    void onLandscapePagesTheNumberStandsWhereAnUprightPageWouldHaveIt() throws IOException {
        byte[] docx = OfficialDocuments.docx(plain(SampleDocument.breakdown("任务分解表", 9)));
        String odd = part(docx, "word/footer3.xml");
        assertThat(odd).contains("w:textDirection w:val=\"tbRl\"", "PAGE", "w:jc w:val=\"right\"");
        assertThat(part(docx, "word/footer4.xml")).contains("w:textDirection w:val=\"tbRl\"", "w:jc w:val=\"left\"");
    }

    @Test
    void aWideTableStandsOnLandscapePagesAndRepeatsItsHead() {
        XWPFDocument file = read(plain(paragraph("正文"), SampleDocument.breakdown("任务分解表", 9), paragraph("以上。")));
        List<CTSectPr> sections = sections(file);
        assertThat(sections).hasSize(3);
        assertThat(sections.get(0).getPgSz().isSetOrient()).isFalse();
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections.get(2).getPgSz().isSetOrient()).isFalse();
        XWPFTable table = file.getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getWidth()).isBetween((int) (224 * TWIPS_PER_MM), (int) (225 * TWIPS_PER_MM) + 1);
    }

    @Test
    void equalGroupNamesBecomeOneCell() {
        XWPFTable table =
                read(plain(SampleDocument.breakdown("", 8))).getTables().getFirst();
        assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("青少年科学素质提升行动");
        assertThat(table.getRow(2).getCell(1).getText()).isEmpty();
        assertThat(table.getRow(6).getCell(1).getText()).isEqualTo("农民科学素质提升行动");
        assertThat(table.getRow(2).getCell(1).getCTTc().getTcPr().getVMerge()).isNotNull();
    }

    @Test
    void headAddresseeAnnexesAndSignatureFollowTheRules() {
        XWPFDocument file = read(SampleDocument.bulletin());
        List<String> texts = texts(file);
        assertThat(texts)
                .contains(
                        "忻州市全民科学素质工作领导组办公室文件",
                        "忻科素办〔2026〕3号",
                        "附件：1.\t2026年全民科学素质行动任务分解表",
                        "2.\t名词说明",
                        "2026年10月15日",
                        "（联系人：张三；联系电话：0350-0000000）",
                        "附件1");
        XWPFTable imprint = file.getTables().getLast();
        assertThat(imprint.getRow(0).getCell(0).getText())
                .isEqualTo("抄送：市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市中级人民法院，市人民检察院。");
        assertThat(imprint.getRow(1).getCell(0).getText()).isEqualTo("忻州市全民科学素质工作领导组办公室\t2026年10月16日印发");
        assertThat(texts).anyMatch(text -> text.startsWith("各县（市、区）人民政府") && text.endsWith("："));
        assertThat(texts).noneMatch(text -> text.contains("0忻") || text.contains("第3号"));
    }

    @Test
    void theDateOfASealedDocumentStandsFourCharactersFromTheRightUnlessTheNameIsLonger() {
        assertThat(rightOfDate(new Signature("忻州市科协", LocalDate.of(2026, 3, 5), true)))
                .isEqualTo(4 * Measure.CHARACTER);
        assertThat(rightOfDate(new Signature("忻州市全民科学素质工作领导组办公室关于某事联席会", LocalDate.of(2026, 3, 5), true)))
                .isGreaterThan(4 * Measure.CHARACTER);
        assertThat(rightOfDate(new Signature("忻州市科协", LocalDate.of(2026, 3, 5), false)))
                .isEqualTo(2 * Measure.CHARACTER);
    }

    @Test
    void noFontIsEmbeddedButStandInsAreNamed() throws IOException {
        byte[] bytes = OfficialDocuments.docx(SampleDocument.bulletin());
        assertThat(part(bytes, "word/fonts/font1.odttf")).isEmpty();
        String fonts = part(bytes, "word/fontTable.xml");
        assertThat(fonts).contains("仿宋_GB2312", "w:altName w:val=\"仿宋\"", "华文中宋");
    }

    @Test
    void whateverIsTypedGivesAFileThatOpens() {
        XWPFDocument file =
                read(plain(paragraph("坏\u0000\u0008字\uFFFE <b>&\"'\r\n第二段 𠮷"), new Block.Heading(1, "标\n题")));
        assertThat(texts(file)).contains("坏字 <b>&\"'", "第二段 𠮷", "一、标 题");
    }

    @Test
    void aNumberOrTableThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new DocumentNumber(" ", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentNumber("忻科", 26, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Block.Table("", List.of(Column.text("甲", 1)), List.of(List.of("1", "2")), "", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Heading(5, "甲")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static int rightOfDate(Signature signature) {
        XWPFDocument file = read(plain(paragraph("正文")).signed(signature));
        return file.getParagraphs().getLast().getIndentationRight();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text);
    }

    private static OfficialDocument plain(Block... blocks) {
        return new OfficialDocument(
                Letterhead.none(), "标题", "", List.of(blocks), Optional.empty(), "", List.of(), Optional.empty());
    }

    private static XWPFDocument read(OfficialDocument document) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(OfficialDocuments.docx(document)));
        } catch (IOException e) {
            throw new AssertionError("The file cannot be read", e);
        }
    }

    private static List<String> texts(XWPFDocument file) {
        return file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFStyle style(XWPFDocument file, String id) {
        return file.getStyles().getStyle(id);
    }

    private static String font(XWPFDocument file, String id) {
        return style(file, id).getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static CTSectPr lastSection(XWPFDocument file) {
        return sections(file).getLast();
    }

    private static List<CTSectPr> sections(XWPFDocument file) {
        List<CTSectPr> inside = file.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
                .toList();
        return Stream.concat(
                        inside.stream(), Stream.of(file.getDocument().getBody().getSectPr()))
                .toList();
    }

    private static long millimetres(Object twips) {
        return Math.round(new BigInteger(twips.toString()).intValue() / TWIPS_PER_MM);
    }
}
