package org.kepu.planreader;

import java.util.List;
import java.util.stream.Collectors;

/** A reading as a few lines of text, to compare with what a person read in the same document. */
final class Digest {

    private Digest() {}

    static String of(ReadResult result) {
        return switch (result) {
            case ReadResult.Refused refused -> "refused " + refused.reason() + "\n";
            case ReadResult.Read read -> of(read.document());
        };
    }

    static String of(PlanDocument plan) {
        StringBuilder text = new StringBuilder();
        text.append("title     ").append(plan.title()).append('\n');
        text.append("issued    %s | %s | %s | %s%n"
                .formatted(plan.issuer(), plan.documentNumber(), plan.issuedOn(), period(plan.period())));
        for (Indicator i : plan.indicators()) {
            text.append(
                    "indicator %s | %s → %s%n".formatted(i.name(), measure(i, i.baseline()), measure(i, i.target())));
        }
        for (Phase phase : plan.phases()) {
            text.append("phase     %s %s–%s%n".formatted(phase.name(), phase.from(), phase.to()));
        }
        text.append(structure(plan));
        for (PlanUnit unit : plan.units()) {
            String aliases = unit.aliases().isEmpty() ? "" : " = " + String.join(" = ", unit.aliases());
            text.append("unit      %s%s %d/%d%n".formatted(unit.name(), aliases, unit.leads(), unit.supports()));
        }
        return text.toString();
    }

    /** Programmes, clauses and duties only. */
    static String structure(PlanDocument plan) {
        StringBuilder text = new StringBuilder();
        for (Programme programme : plan.programmes()) {
            text.append("%-9s %s%s @ %s%n"
                    .formatted(programme.kind(), programme.number(), programme.title(), programme.part()));
            for (Clause clause : programme.clauses()) {
                text.append("  %s %s | %s | %s%s%n"
                        .formatted(
                                clause.id(),
                                clause.title(),
                                units(clause.duties(), Duty.Role.LEAD),
                                units(clause.duties(), Duty.Role.SUPPORT),
                                clause.openEnded() ? " …" : ""));
            }
        }
        return text.toString();
    }

    private static String units(List<Duty> duties, Duty.Role role) {
        return duties.stream()
                .filter(duty -> duty.role() == role)
                .map(Duty::unit)
                .collect(Collectors.joining("、"));
    }

    private static String period(Period period) {
        return period == null ? "-" : period.from() + "–" + period.to();
    }

    private static String measure(Indicator indicator, Measure measure) {
        return measure == null ? "-" : measure.value() + indicator.unit() + " (" + measure.year() + ")";
    }
}
