package org.kepu.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents for tests: a small plan in our own words. */
public final class Documents {

    private Documents() {}

    /** A plan of five clauses; the slip 市教育委 is a unit nobody has. */
    public static final String PLAN = """
            云州市人民政府办公室
            关于印发云州市全民科学素质行动实施方案（2021—2025年）的通知
            云政办发〔2022〕7号
            各县（市、区）人民政府：
            现将《云州市全民科学素质行动实施方案（2021—2025年）》印发给你们，请认真贯彻执行。
            云州市人民政府办公室
            2022年5月9日
            云州市全民科学素质行动实施方案（2021—2025年）
            一、总体要求
            2020年，全市公民具备科学素质的比例为6.2%。到2025年，公民具备科学素质的比例达到12%。
            二、提升行动
            （一）青少年科学素质提升行动
            科学家进课堂。邀请科技工作者到中小学讲课，每学期不少于两次。（市教育局牵头，市科协、团市委等单位配合）
            场馆里的科学课。组织学生到科技馆、博物馆开展实践学习。（市教育局、市科协牵头，市文旅局等单位配合）
            （二）老年人科学素质提升行动
            教老人用手机。在社区开设智能手机课，预防电信诈骗。（市民政局牵头，市教育委、市卫健委等单位配合）
            三、重点工程
            （一）科普设施工程
            建设社区科普角。利用社区服务中心建设科普角，定期更换内容。（市科协牵头，市民政局等单位配合）
            流动科技馆巡展。每年到各县巡展一遍。（市科协牵头，市教育局等单位配合）
            四、组织实施
            （一）实施进度
            启动阶段。2022年，制定方案并启动实施。
            总结阶段。2025年，开展总结评估。
            抄送：市委办公室。
            """;

    /** The plan as a Word document. */
    public static byte[] docx(String text) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line.strip()));
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
