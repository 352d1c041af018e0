package org.kepu.activities;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.documents.Block;
import org.kepu.documents.Column;
import org.kepu.documents.OfficialDocument;
import org.kepu.documents.OfficialDocuments;
import org.kepu.documents.Signature;
import org.kepu.shared.Audience;

/** The summary of a closed activity (活动总结) as an official document. */
public final class ActivitySummary {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ActivityView activity;
    private final Map<SessionView, SessionResult> held;
    private final ActivityOutcome outcome;
    private final Function<Enum<?>, String> names;

    private ActivitySummary(
            ActivityView activity,
            Map<SessionView, SessionResult> held,
            ActivityOutcome outcome,
            Function<Enum<?>, String> names) {
        this.activity = activity;
        this.held = held;
        this.outcome = outcome;
        this.names = names;
    }

    /**
     * The .docx file.
     *
     * @param area where it took place, in words
     * @param held its sessions with what came of each, the earliest first
     * @param names of constants, in Chinese
     */
    public static byte[] docx(
            ActivityView activity,
            String area,
            Map<SessionView, SessionResult> held,
            ActivityOutcome outcome,
            Function<Enum<?>, String> names) {
        return OfficialDocuments.docx(new ActivitySummary(activity, held, outcome, names).document(area));
    }

    private OfficialDocument document(String area) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(1, "基本情况"));
        body.add(new Block.Paragraph(basics(area)));
        body.add(new Block.Heading(1, "参加情况"));
        body.add(new Block.Paragraph(people()));
        body.add(new Block.Table("", columns(), rows(), "", false));
        body.add(new Block.Heading(1, "活动成效"));
        body.add(new Block.Paragraph(outcome.text()));
        if (!outcome.media().isEmpty()) {
            body.add(new Block.Heading(1, "媒体报道"));
            body.add(new Block.Paragraph(outcome.media()));
        }
        if (!activity.costs().isEmpty()) {
            body.add(new Block.Heading(1, "经费投入"));
            body.add(new Block.Paragraph(costs()));
        }
        LocalDate closed = LocalDate.ofInstant(outcome.closed(), ActivityCells.CHINA);
        return new OfficialDocument(activity.title() + "\n活动总结", body)
                .signed(new Signature(activity.unitName(), closed, false));
    }

    private String basics(String area) {
        String partners = activity.partners().isEmpty() ? "" : "，" + activity.partners() + "合办";
        String where =
                activity.place().attendance().onSite() ? area + activity.place().venue() : "线上";
        String audiences = activity.audiences().stream().sorted().map(names).collect(Collectors.joining("、"));
        return activity.description() + "\n本次活动由" + activity.unitName() + "主办" + partners + "，在" + where + "举办，属"
                + names.apply(activity.kind()) + "，面向" + audiences + "，共" + held.size() + "场。";
    }

    private String people() {
        int onSite = held.values().stream().mapToInt(SessionResult::onSite).sum();
        int online = held.values().stream().mapToInt(SessionResult::online).sum();
        String byAudience = Arrays.stream(Audience.values())
                .filter(audience -> of(audience) > 0)
                .map(audience -> names.apply(audience) + of(audience) + "人次")
                .collect(Collectors.joining("、"));
        return "现场参加" + onSite + "人次" + (byAudience.isEmpty() ? "" : "，其中" + byAudience)
                + (online == 0 ? "。" : "；线上参加" + online + "人次。");
    }

    private int of(Audience audience) {
        return held.values().stream()
                .filter(result -> result.heads().containsKey(audience))
                .mapToInt(result -> result.heads().get(audience).total())
                .sum();
    }

    private static List<Column> columns() {
        return List.of(
                Column.centred("场次", 1), Column.text("时间", 4), Column.number("现场人次", 2), Column.number("线上人次", 2));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        held.forEach((session, result) -> rows.add(List.of(
                Integer.toString(rows.size() + 1),
                time(session),
                Integer.toString(result.onSite()),
                Integer.toString(result.online()))));
        return rows;
    }

    private static String time(SessionView session) {
        LocalDateTime from = LocalDateTime.ofInstant(session.starts(), ActivityCells.CHINA);
        LocalDateTime to = LocalDateTime.ofInstant(session.ends(), ActivityCells.CHINA);
        String last = from.toLocalDate().equals(to.toLocalDate()) ? "" : day(to.toLocalDate());
        return day(from.toLocalDate()) + TIME.format(from) + "—" + last + TIME.format(to);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String costs() {
        long fen = activity.costs().values().stream().mapToLong(Long::longValue).sum();
        return "共投入" + yuan(fen) + "元，其中"
                + Arrays.stream(CostItem.values())
                        .filter(activity.costs()::containsKey)
                        .map(item -> names.apply(item) + yuan(activity.costs().getOrDefault(item, 0L)) + "元")
                        .collect(Collectors.joining("、"))
                + "。";
    }

    private static String yuan(long fen) {
        return NumberFormat.getNumberInstance(Locale.ROOT).format(BigDecimal.valueOf(fen, 2));
    }
}
