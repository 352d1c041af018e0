package org.kepu.cli.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.Clause;
import org.kepu.planreader.Duty;
import org.kepu.planreader.Indicator;
import org.kepu.planreader.Measure;
import org.kepu.planreader.Notice;
import org.kepu.planreader.Phase;
import org.kepu.planreader.PlanDocument;
import org.kepu.planreader.PlanUnit;
import org.kepu.planreader.Programme;
import org.kepu.planreader.Recipient;

/** What was read, for people at a terminal. */
final class PlanSummary {

    private final PlanDocument document;
    private final StringBuilder text = new StringBuilder();

    PlanSummary(PlanDocument document) {
        this.document = document;
    }

    String text() {
        head();
        document.indicators().forEach(this::indicator);
        document.phases().forEach(this::phase);
        document.programmes().forEach(this::programme);
        units();
        distribution();
        notices();
        return text.toString().stripTrailing();
    }

    private void head() {
        row("标题", document.title().isEmpty() ? "（未读到）" : document.title());
        row("发文机关", orMissing(document.issuer()));
        row("发文字号", orMissing(document.documentNumber()));
        row("成文日期", orMissing(document.issuedOn()));
        row(
                "规划期",
                document.period() == null
                        ? "（未读到）"
                        : years(document.period().from(), document.period().to()));
        List<Clause> clauses = document.clauses();
        row(
                "合计",
                "%d 个行动/工程/机制，%d 条任务，%d 项牵头、%d 项配合，%d 个单位"
                        .formatted(
                                document.programmes().size(),
                                clauses.size(),
                                count(clauses, Duty.Role.LEAD),
                                count(clauses, Duty.Role.SUPPORT),
                                document.units().size()));
    }

    private static long count(List<Clause> clauses, Duty.Role role) {
        return clauses.stream()
                .flatMap(clause -> clause.duties().stream())
                .filter(duty -> duty.role() == role)
                .count();
    }

    private static String orMissing(@Nullable Object value) {
        return value == null ? "（未读到）" : value.toString();
    }

    private static String years(@Nullable Integer from, @Nullable Integer to) {
        return from == null ? "（未写年份）" : from.equals(to) ? from + " 年" : from + "—" + to + " 年";
    }

    private void indicator(Indicator indicator) {
        row(
                "指标",
                indicator.name() + "　基期 " + measure(indicator.baseline(), indicator.unit()) + " → 目标 "
                        + measure(indicator.target(), indicator.unit()));
    }

    private static String measure(@Nullable Measure measure, String unit) {
        if (measure == null) {
            return "未写明";
        }
        String year = measure.year() == null ? "" : "（" + measure.year() + "）";
        return measure.value().toPlainString() + unit + year;
    }

    private void phase(Phase phase) {
        row("阶段", Columns.padded(phase.name(), 24) + years(phase.from(), phase.to()));
    }

    private void programme(Programme programme) {
        String kind = switch (programme.kind()) {
            case ACTION -> "行动";
            case PROJECT -> "工程";
            case MECHANISM -> "机制";
        };
        text.append('\n')
                .append("【%s】%s%s　　—— %s%n".formatted(kind, programme.number(), programme.title(), programme.part()));
        for (Clause clause : programme.clauses()) {
            text.append("  ")
                    .append(Columns.padded(clause.id(), 8))
                    .append(clause.title())
                    .append('\n');
            duties("牵头", clause, Duty.Role.LEAD);
            duties("配合", clause, Duty.Role.SUPPORT);
        }
    }

    private void duties(String label, Clause clause, Duty.Role role) {
        String units = clause.duties().stream()
                .filter(duty -> duty.role() == role)
                .map(Duty::unit)
                .collect(Collectors.joining("、"));
        String open = clause.openEnded() && role == Duty.Role.SUPPORT ? "等" : "";
        if (!units.isEmpty()) {
            text.append("          ")
                    .append(label)
                    .append("　")
                    .append(units)
                    .append(open)
                    .append('\n');
        }
    }

    private void units() {
        text.append("\n单位（牵头/配合）\n");
        for (PlanUnit unit : document.units()) {
            String aliases = unit.aliases().isEmpty() ? "" : "　又作 " + String.join("、", unit.aliases());
            text.append("  ")
                    .append(Columns.padded(unit.name(), 28))
                    .append("%3d /%3d".formatted(unit.leads(), unit.supports()))
                    .append(aliases)
                    .append('\n');
        }
    }

    private void distribution() {
        if (!document.distribution().isEmpty()) {
            text.append('\n');
            for (Recipient.Kind kind : Recipient.Kind.values()) {
                String names = document.distribution().stream()
                        .filter(recipient -> recipient.kind() == kind)
                        .map(Recipient::name)
                        .collect(Collectors.joining("、"));
                if (!names.isEmpty()) {
                    row(kind == Recipient.Kind.ADDRESSED ? "主送" : "抄送", names);
                }
            }
        }
    }

    private void notices() {
        text.append("\n需要核对（%d 处）\n".formatted(document.notices().size()));
        for (Notice notice : document.notices()) {
            String level = switch (notice.level()) {
                case INFO -> "提示";
                case WARN -> "注意";
                case ERROR -> "错误";
            };
            String place = notice.line() > 0 ? "第 %d 行".formatted(notice.line()) : "全文";
            text.append("  ")
                    .append(Columns.padded(level, 6))
                    .append(Columns.padded(place, 12))
                    .append(notice.message())
                    .append('\n');
        }
    }

    private void row(String label, String value) {
        text.append(Columns.padded(label, 10)).append(value).append('\n');
    }
}
