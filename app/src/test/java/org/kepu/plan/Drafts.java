package org.kepu.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts for tests, in few words. */
public final class Drafts {

    private Drafts() {}

    /** A plan for these years with the programmes given. */
    public static PlanDraft plan(int from, int to, PlanDraft.Programme... programmes) {
        return new PlanDraft(
                "测试市全民科学素质行动实施方案",
                "测试市人民政府办公室",
                "测政办发〔2022〕9号",
                Optional.empty(),
                Optional.of(new PlanPeriod(from, to)),
                List.of(new PlanDraft.Indicator("公民具备科学素质的比例", "%", figure(from - 1, "7.9"), figure(to, "14.5"))),
                List.of(new PlanDraft.Phase("启动实施阶段", Optional.of(from), Optional.of(from), "启动")),
                List.of(programmes),
                List.of(),
                List.of(new PlanDraft.Recipient(PlanDraft.Recipient.Kind.COPIED, "市委办公室")),
                List.of());
    }

    /** An action of the third part, with clauses. */
    public static PlanDraft.Programme action(String title, PlanDraft.Clause... clauses) {
        return new PlanDraft.Programme(
                "p-" + title,
                "三、提升行动",
                "3.1",
                "（一）",
                title,
                ProgrammeKind.ACTION,
                Optional.empty(),
                "",
                List.of(clauses),
                Optional.empty());
    }

    /** A clause led by the first unit and supported by the others. */
    public static PlanDraft.Clause clause(String title, String... units) {
        return new PlanDraft.Clause(
                "c-" + title,
                title,
                title + "的内容。",
                Arrays.stream(units)
                        .map(unit -> new PlanDraft.Duty(unit, unit.equals(units[0]) ? DutyRole.LEAD : DutyRole.SUPPORT))
                        .toList(),
                true,
                Optional.of(new PlanDraft.Lines(3, 4)),
                Optional.empty(),
                Set.of());
    }

    private static Optional<PlanDraft.Figure> figure(int year, String value) {
        return Optional.of(new PlanDraft.Figure(Optional.of(year), Optional.of(new BigDecimal(value))));
    }
}
