package org.kepu.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A document with everything in it. */
final class SampleDocument {

    static final DocumentNumber NUMBER = new DocumentNumber("忻科素办", 2026, 3);
    static final String SENTENCE = "各县（市、区）、各成员单位要紧扣年度目标，把任务落实到具体单位、具体时间和具体人员，";

    private SampleDocument() {}

    static OfficialDocument bulletin() {
        return new OfficialDocument(
                        "忻州市全民科学素质工作领导组办公室关于2026年第三季度全民科学素质行动进展情况的通报",
                        List.of(
                                new Block.Paragraph("现将第三季度有关情况通报如下。" + SENTENCE.repeat(4)),
                                new Block.Heading(1, "总体情况"),
                                new Block.Heading(2, "任务进展", "。" + SENTENCE.repeat(3)),
                                new Block.Heading(2, "报送情况"),
                                new Block.Heading(3, "按时报送的单位"),
                                new Block.Paragraph("市教育局、市科技局。".repeat(9)),
                                new Block.Heading(4, "其他单位"),
                                new Block.Paragraph("“科普中国”——" + SENTENCE.repeat(6)),
                                new Block.Heading(1, "各单位完成情况"),
                                new Block.Table(
                                        "表1　各单位报送情况",
                                        List.of(
                                                Column.centred("序号", 1),
                                                Column.text("单位", 4),
                                                Column.number("任务数（项）", 2),
                                                Column.centred("状态", 2)),
                                        rows(21),
                                        "注：数据截至2026年9月30日。",
                                        false),
                                new Block.Figure(picture(), 120, "图1　各季度完成任务数"),
                                new Block.Heading(1, "下一步要求"),
                                new Block.Paragraph(SENTENCE.repeat(3)),
                                breakdown("表2　2026年任务分解表", 14),
                                new Block.Paragraph("特此通报。")))
                .under(new Letterhead.Red("忻州市全民科学素质工作领导组办公室文件", Optional.of(NUMBER)))
                .to("各县（市、区）人民政府，五台山风景名胜区管委会，忻州经济开发区管委会，市全民科学素质工作领导组各成员单位")
                .signed(new Signature("忻州市全民科学素质工作领导组办公室", LocalDate.of(2026, 10, 15), true))
                .noting("联系人：张三；联系电话：0350-0000000")
                .with(List.of(
                        new Annex("2026年全民科学素质行动任务分解表", List.of(breakdown("", 30))),
                        new Annex("名词说明", List.of(new Block.Heading(1, "科普"), new Block.Paragraph(SENTENCE)))))
                .printed(new Imprint(
                        List.of("市委办公室", "市人大常委会办公室", "市政府办公室", "市政协办公室", "市中级人民法院", "市人民检察院"),
                        "忻州市全民科学素质工作领导组办公室",
                        LocalDate.of(2026, 10, 16)));
    }

    static Block.Table breakdown(String caption, int rows) {
        return new Block.Table(
                caption,
                List.of(
                        Column.centred("序号", 2),
                        Column.group("重点任务", 4),
                        Column.text("具体举措", 8),
                        Column.text("年度目标", 5),
                        Column.text("牵头单位", 4),
                        Column.text("配合单位", 5),
                        Column.centred("完成时限", 3)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> List.of(
                                Integer.toString(i),
                                i < 6 ? "青少年科学素质提升行动" : "农民科学素质提升行动",
                                "面向农民开展实用技术培训，推广农业科技成果。",
                                "培训40场次、2000人次",
                                "市农业农村局",
                                "市科协、市科技局",
                                "2026年11月底"))
                        .toList(),
                "",
                true);
    }

    private static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.of(Integer.toString(i), "第" + i + "单位", Integer.toString(i * 3), "按时"))
                .toList();
    }

    static byte[] picture() {
        BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 300);
        graphics.setColor(new Color(0x2c5f8a));
        for (int i = 0; i < 4; i++) {
            graphics.fillRect(60 + i * 130, 250 - i * 50, 80, 50 + i * 50);
        }
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
