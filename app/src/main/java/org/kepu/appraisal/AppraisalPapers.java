package org.kepu.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kepu.areas.AreaQueries;
import org.kepu.documents.Block;
import org.kepu.documents.Column;
import org.kepu.documents.OfficialDocument;
import org.springframework.stereotype.Component;

/** Writes rankings and sheets as official documents, in Chinese, from the records the pages show. */
@Component
public class AppraisalPapers {

    private final AreaQueries areas;

    AppraisalPapers(AreaQueries areas) {
        this.areas = areas;
    }

    /** The ranking, with how it came about. */
    public OfficialDocument ranking(Appraisal appraisal, List<Ranked> ranking) {
        AppraisalDraft draft = appraisal.draft();
        String notice =
                appraisal.noticeFrom().isPresent() && appraisal.noticeUntil().isPresent()
                        ? "公示期为" + appraisal.noticeFrom().get() + "至"
                                + appraisal.noticeUntil().get() + "。"
                        : "";
        return new OfficialDocument(
                areas.get(appraisal.area()).name() + draft.year() + "年" + draft.title() + "结果",
                List.of(
                        new Block.Paragraph("按照" + draft.title() + "评分标准，经各单位自评、办公室审核，现将结果列表如下。" + notice),
                        new Block.Table(
                                "",
                                List.of(
                                        Column.centred("名次", 2),
                                        Column.text("考核对象", 6),
                                        Column.number("自评得分", 3),
                                        Column.number("基本得分", 3),
                                        Column.number("加分", 2),
                                        Column.number("总得分", 3)),
                                ranking.stream()
                                        .map(each -> List.of(
                                                Integer.toString(each.place()),
                                                each.sheet().name()
                                                        + (each.result().vetoed() ? "（一票否决）" : ""),
                                                text(each.result().self()),
                                                text(each.result().base()),
                                                text(each.result().bonus()),
                                                text(each.result().total())))
                                        .toList(),
                                "注：总得分相同的名次并列。",
                                false),
                        new Block.Paragraph(draft.contact().isEmpty() ? "" : "联系方式：" + draft.contact())));
    }

    /**
     * One sheet in the usual columns.
     *
     * @param reviewed whether the office's scores are shown
     */
    public OfficialDocument sheet(
            Appraisal appraisal,
            Sheet sheet,
            List<Item> items,
            Map<ItemId, Score> scores,
            Result result,
            boolean reviewed) {
        Block.Table table = new Block.Table(
                "考核对象：" + sheet.name(),
                List.of(
                        Column.centred("序号", 2),
                        Column.group("考核项目", 4),
                        Column.text("考核内容", 7),
                        Column.text("评分标准", 8),
                        Column.centred("分值", 2),
                        Column.centred("自评分", 2),
                        Column.centred("审核分", 2),
                        Column.text("考核方法", 5),
                        Column.text("备注", 4)),
                items.stream()
                        .map(item -> row(item, Objects.requireNonNull(scores.get(item.id())), reviewed))
                        .toList(),
                "自评合计 " + text(result.self()) + " 分"
                        + (reviewed
                                ? "，审核合计 " + text(result.total()) + " 分（基本 " + text(result.base()) + " 分，加分 "
                                        + text(result.bonus()) + " 分" + (result.vetoed() ? "，一票否决" : "") + "）。"
                                : "。"),
                true);
        return new OfficialDocument(
                areas.get(appraisal.area()).name() + appraisal.draft().year() + "年"
                        + appraisal.draft().title(),
                List.of(table));
    }

    private static List<String> row(Item item, Score score, boolean reviewed) {
        ItemDraft draft = item.draft();
        boolean veto = draft.kind() == ItemKind.VETO;
        return List.of(
                Integer.toString(item.position()),
                draft.category(),
                draft.content(),
                draft.standard(),
                veto ? "否决" : (draft.kind() == ItemKind.BONUS ? "+" : "") + text(draft.points()),
                text(score.self()),
                reviewed ? (veto ? (score.vetoed() ? "是" : "否") : text(score.reviewed())) : "",
                draft.proof().isEmpty() ? "" : "以" + draft.proof() + "为准",
                reviewed ? score.comment() : score.note());
    }

    private static String text(BigDecimal number) {
        return Scores.text(Optional.of(number));
    }

    private static String text(Optional<BigDecimal> number) {
        return Scores.text(number);
    }
}
