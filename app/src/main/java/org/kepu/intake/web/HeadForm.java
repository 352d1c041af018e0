package org.kepu.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.intake.review.PartCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanPeriod;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;

/** The head of a plan as typed. */
public record HeadForm(
        String title,
        String issuer,
        String documentNumber,
        String issuedOn,
        String from,
        String to,
        String addressed,
        String copied) {

    /** Fields that a browser left out are empty. */
    public HeadForm(
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String documentNumber,
            @Nullable String issuedOn,
            @Nullable String from,
            @Nullable String to,
            @Nullable String addressed,
            @Nullable String copied) {
        this.title = orEmpty(title);
        this.issuer = orEmpty(issuer);
        this.documentNumber = orEmpty(documentNumber);
        this.issuedOn = orEmpty(issuedOn);
        this.from = orEmpty(from);
        this.to = orEmpty(to);
        this.addressed = orEmpty(addressed);
        this.copied = orEmpty(copied);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static HeadForm of(PartCorrection.Head head) {
        return new HeadForm(
                head.title(),
                head.issuer(),
                head.documentNumber(),
                head.issuedOn().map(LocalDate::toString).orElse(""),
                head.period().map(period -> Integer.toString(period.from())).orElse(""),
                head.period().map(period -> Integer.toString(period.to())).orElse(""),
                names(head.distribution(), PlanDraft.Recipient.Kind.ADDRESSED),
                names(head.distribution(), PlanDraft.Recipient.Kind.COPIED));
    }

    private static String names(List<PlanDraft.Recipient> recipients, PlanDraft.Recipient.Kind kind) {
        return recipients.stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(PlanDraft.Recipient::name)
                .collect(Collectors.joining("\n"));
    }

    Outcome<PartCorrection.Head> read() {
        List<Refusal> wrong = new ArrayList<>();
        if (title.isBlank()) {
            wrong.add(Refusal.at("title", "plan.refusal.title"));
        }
        Optional<LocalDate> date = Typed.date(issuedOn);
        if (date.isEmpty() && !issuedOn.isBlank()) {
            wrong.add(Refusal.at("issuedOn", "intake.refusal.date"));
        }
        Outcome<PlanPeriod> period = Typed.period(from, to);
        if (period instanceof Outcome.Refused<PlanPeriod>(var refusals)) {
            wrong.addAll(refusals);
        }
        return wrong.isEmpty() && period instanceof Outcome.Done<PlanPeriod>(PlanPeriod years)
                ? Outcome.done(
                        new PartCorrection.Head(title, issuer, documentNumber, date, Optional.of(years), recipients()))
                : Outcome.refused(wrong);
    }

    private List<PlanDraft.Recipient> recipients() {
        return Stream.concat(
                        Typed.names(addressed).stream()
                                .map(name -> new PlanDraft.Recipient(PlanDraft.Recipient.Kind.ADDRESSED, name)),
                        Typed.names(copied).stream()
                                .map(name -> new PlanDraft.Recipient(PlanDraft.Recipient.Kind.COPIED, name)))
                .toList();
    }
}
