package org.kepu.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.ProgrammeKind;
import org.kepu.planreader.Clause;
import org.kepu.planreader.Indicator;
import org.kepu.planreader.Measure;
import org.kepu.planreader.Notice;
import org.kepu.planreader.Period;
import org.kepu.planreader.Phase;
import org.kepu.planreader.PlanDocument;
import org.kepu.planreader.PlanUnit;
import org.kepu.planreader.Programme;
import org.kepu.planreader.Recipient;
import org.kepu.shared.Audience;

/** Turns what the reader found into a draft. */
final class DraftOfDocument {

    private DraftOfDocument() {}

    static PlanDraft of(PlanDocument document) {
        return new PlanDraft(
                        document.title(),
                        text(document.issuer()),
                        text(document.documentNumber()),
                        Optional.ofNullable(document.issuedOn()),
                        Optional.ofNullable(document.period()).flatMap(DraftOfDocument::period),
                        document.indicators().stream()
                                .map(DraftOfDocument::indicator)
                                .toList(),
                        document.phases().stream().map(DraftOfDocument::phase).toList(),
                        document.programmes().stream()
                                .map(DraftOfDocument::programme)
                                .toList(),
                        document.units().stream().map(DraftOfDocument::unit).toList(),
                        document.distribution().stream()
                                .map(DraftOfDocument::recipient)
                                .toList(),
                        document.notices().stream().map(DraftOfDocument::notice).toList())
                .completed();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<PlanPeriod> period(Period period) {
        return PlanPeriod.isPossible(period.from(), period.to())
                ? Optional.of(new PlanPeriod(period.from(), period.to()))
                : Optional.empty();
    }

    private static PlanDraft.Indicator indicator(Indicator indicator) {
        return new PlanDraft.Indicator(
                indicator.name(), indicator.unit(), figure(indicator.baseline()), figure(indicator.target()));
    }

    private static Optional<PlanDraft.Figure> figure(@Nullable Measure measure) {
        return Optional.ofNullable(measure)
                .map(known -> new PlanDraft.Figure(Optional.ofNullable(known.year()), Optional.of(known.value())));
    }

    private static PlanDraft.Phase phase(Phase phase) {
        return new PlanDraft.Phase(
                phase.name(), Optional.ofNullable(phase.from()), Optional.ofNullable(phase.to()), phase.text());
    }

    private static PlanDraft.Programme programme(Programme programme) {
        return new PlanDraft.Programme(
                "",
                programme.part(),
                code(programme.clauses()),
                programme.number(),
                programme.title(),
                ProgrammeKind.valueOf(programme.kind().name()),
                audience(programme),
                programme.text(),
                programme.clauses().stream().map(DraftOfDocument::clause).toList(),
                Optional.empty());
    }

    /** The reader numbers clauses 3.1.2; what stands before the last point is the programme's. */
    private static String code(List<Clause> clauses) {
        return clauses.stream()
                .map(Clause::id)
                .filter(id -> id.indexOf('.') > 0)
                .map(id -> id.substring(0, id.lastIndexOf('.')))
                .findFirst()
                .orElse("");
    }

    private static Optional<Audience> audience(Programme programme) {
        return programme.kind() == Programme.Kind.ACTION ? Audiences.find(programme.title()) : Optional.empty();
    }

    private static PlanDraft.Clause clause(Clause clause) {
        return new PlanDraft.Clause(
                clause.id(),
                clause.title(),
                clause.text(),
                clause.duties().stream()
                        .map(duty -> new PlanDraft.Duty(
                                duty.unit(), DutyRole.valueOf(duty.role().name())))
                        .toList(),
                clause.openEnded(),
                Optional.of(new PlanDraft.Lines(
                        clause.lines().from(), clause.lines().to())),
                Optional.empty(),
                Set.of());
    }

    private static PlanDraft.Unit unit(PlanUnit unit) {
        return new PlanDraft.Unit(unit.name(), "", unit.aliases(), unit.group(), Optional.empty(), Optional.empty());
    }

    private static PlanDraft.Recipient recipient(Recipient recipient) {
        return new PlanDraft.Recipient(
                PlanDraft.Recipient.Kind.valueOf(recipient.kind().name()), recipient.name());
    }

    private static PlanDraft.Notice notice(Notice notice) {
        return new PlanDraft.Notice(
                notice.line(),
                PlanDraft.Notice.Level.valueOf(notice.level().name()),
                notice.message(),
                notice.english(),
                false);
    }
}
