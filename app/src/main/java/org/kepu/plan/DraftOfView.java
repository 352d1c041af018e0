package org.kepu.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an edition back into a draft that would leave everything as it is. */
final class DraftOfView {

    private DraftOfView() {}

    static PlanDraft of(PlanView view) {
        return new PlanDraft(
                        view.summary().title(),
                        view.issuer(),
                        view.documentNumber(),
                        view.issuedOn(),
                        Optional.of(view.summary().period()),
                        view.indicators().stream().map(DraftOfView::indicator).toList(),
                        view.phases().stream().map(DraftOfView::phase).toList(),
                        view.programmes().stream().map(DraftOfView::programme).toList(),
                        units(view),
                        Stream.concat(
                                        recipients(view.addressed(), PlanDraft.Recipient.Kind.ADDRESSED),
                                        recipients(view.copied(), PlanDraft.Recipient.Kind.COPIED))
                                .toList(),
                        List.of())
                .completed();
    }

    private static PlanDraft.Indicator indicator(PlanView.Indicator indicator) {
        return new PlanDraft.Indicator(
                indicator.name(),
                indicator.unit(),
                figure(indicator.baselineYear(), indicator.baseline()),
                figure(indicator.targetYear(), indicator.target()));
    }

    private static Optional<PlanDraft.Figure> figure(@Nullable Integer year, @Nullable BigDecimal value) {
        return year == null && value == null
                ? Optional.empty()
                : Optional.of(new PlanDraft.Figure(Optional.ofNullable(year), Optional.ofNullable(value)));
    }

    private static PlanDraft.Phase phase(PlanView.Phase phase) {
        return new PlanDraft.Phase(
                phase.name(),
                Optional.of(phase.period().from()),
                Optional.of(phase.period().to()),
                phase.text());
    }

    private static PlanDraft.Programme programme(PlanView.Programme programme) {
        return new PlanDraft.Programme(
                "",
                programme.part(),
                programme.code(),
                programme.number(),
                programme.title(),
                programme.kind(),
                programme.audience(),
                programme.intro(),
                programme.clauses().stream().map(DraftOfView::clause).toList(),
                Optional.of(programme.id()));
    }

    private static PlanDraft.Clause clause(PlanView.Clause clause) {
        return new PlanDraft.Clause(
                "",
                clause.title(),
                clause.text(),
                clause.duties().stream()
                        .map(duty -> new PlanDraft.Duty(duty.name(), duty.role()))
                        .toList(),
                clause.openEnded(),
                clause.lines(),
                Optional.of(clause.id()),
                Set.of());
    }

    private static List<PlanDraft.Unit> units(PlanView view) {
        Map<String, PlanDraft.Unit> units = new LinkedHashMap<>();
        view.clauses().stream()
                .flatMap(clause -> clause.duties().stream())
                .forEach(duty -> units.putIfAbsent(
                        duty.name(),
                        new PlanDraft.Unit(
                                duty.name(), "", List.of(), false, Optional.empty(), Optional.of(duty.unit()))));
        return List.copyOf(units.values());
    }

    private static Stream<PlanDraft.Recipient> recipients(List<String> names, PlanDraft.Recipient.Kind kind) {
        return names.stream().map(name -> new PlanDraft.Recipient(kind, name));
    }
}
