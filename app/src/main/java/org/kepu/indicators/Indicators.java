package org.kepu.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Constraint;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Defines indicators and records figures. Refusals name the fields of the drafts. */
@Service
public class Indicators {

    private final IndicatorRows rows;
    private final FigureRows figures;
    private final Formulas formulas;
    private final FigureChecks checks;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;

    Indicators(
            IndicatorRows rows,
            FigureRows figures,
            Formulas formulas,
            FigureChecks checks,
            AreaQueries areas,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.figures = figures;
        this.formulas = formulas;
        this.checks = checks;
        this.areas = areas;
        this.transaction = transaction;
    }

    /**
     * Defines an indicator of the office's own. Refuses a code or name that another one of the area has, a formula that cannot be
     * computed, and a name that sounds like the literacy rate together with a formula.
     */
    public Outcome<IndicatorId> define(AreaId area, IndicatorDraft draft, AccountId by) {
        areas.get(area);
        List<Refusal> found = check(draft, area, Set.copyOf(List.of(draft.code(), draft.name())), Optional.empty());
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return unique(() -> {
            IndicatorId id = IndicatorId.create();
            rows.insert(id, area, draft, Literacy.named(draft.name(), draft.unit()), false);
            rows.putGoal(id, draft.goal());
            rows.keepChange(id, "name", "", draft.name(), Optional.of(by));
            return id;
        });
    }

    /**
     * Changes a definition and keeps what it was. Name, unit and goals of an indicator of a plan are the plan's and stay. Refuses what
     * {@link #define} refuses, and making or unmaking a literacy rate by its name.
     */
    public Outcome<IndicatorId> change(IndicatorId id, IndicatorDraft wanted, AccountId by) {
        Indicator before = get(id);
        IndicatorDraft draft = before.ofPlan() ? ofPlan(wanted, before) : wanted;
        List<Refusal> found = new ArrayList<>(check(
                draft,
                before.area(),
                Set.copyOf(List.of(before.code(), before.name(), draft.code(), draft.name())),
                Optional.of(id)));
        if (Literacy.named(draft.name(), draft.unit()) != before.literacy()) {
            found.add(Refusal.at("name", "indicators.refusal.literacyName"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return unique(() -> {
            rows.update(id, draft);
            if (!before.ofPlan()) {
                rows.putGoal(id, draft.goal());
            }
            Differences.between(before, draft)
                    .forEach(each -> rows.keepChange(id, each.field(), each.was(), each.became(), Optional.of(by)));
            return id;
        });
    }

    /**
     * Records what was found. If there is a figure already it is corrected: the old one stays in the history, and a reason is needed.
     * Refuses areas outside the indicator's own, and for the literacy rate everything but an official survey with its round.
     */
    public Outcome<Figure> record(FigureDraft draft, AccountId by) {
        Indicator indicator = get(draft.key().indicator());
        List<Refusal> found = checks.check(draft);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        return inTurn(indicator, () -> {
            Optional<Figure> latest = figures.findLatest(draft.key());
            if (latest.filter(figure -> !figure.withdrawn()).isPresent()
                    && draft.reason().isEmpty()) {
                return Outcome.refused("reason", "indicators.refusal.reason");
            }
            int revision = latest.map(figure -> figure.revision() + 1).orElse(0);
            FigureDraft kept = revision == 0 ? draft.because("") : again(draft, latest.orElseThrow());
            figures.insert(kept, indicator.literacy(), revision, false, by);
            return Outcome.done(figures.findLatest(draft.key()).orElseThrow());
        });
    }

    /** Takes a figure back; it stays in the history. Refused without a reason or if there is no figure. */
    public Outcome<Figure> withdraw(FigureKey key, String reason, AccountId by) {
        Indicator indicator = get(key.indicator());
        if (reason.isBlank() || reason.strip().length() > 300) {
            return Outcome.refused("reason", "indicators.refusal.reason");
        }
        return inTurn(indicator, () -> {
            Optional<Figure> latest = figures.findLatest(key).filter(figure -> !figure.withdrawn());
            if (latest.isEmpty()) {
                return Outcome.refused("", "indicators.refusal.noFigure");
            }
            FigureDraft last = latest.get().draft().because(reason);
            figures.insert(last, indicator.literacy(), latest.get().revision() + 1, true, by);
            return Outcome.done(figures.findLatest(key).orElseThrow());
        });
    }

    private Indicator get(IndicatorId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("indicator " + id));
    }

    /** After a withdrawal a figure may come again without a reason; the withdrawal's stands for it. */
    private static FigureDraft again(FigureDraft draft, Figure latest) {
        return draft.reason().isEmpty() ? draft.because(latest.draft().reason()) : draft;
    }

    private List<Refusal> check(IndicatorDraft draft, AreaId area, Set<String> own, Optional<IndicatorId> id) {
        List<Refusal> found = new ArrayList<>(IndicatorRules.check(draft));
        if (!draft.formula().isEmpty() && Literacy.named(draft.name(), draft.unit())) {
            found.add(Refusal.at("formula", "indicators.refusal.literacyFormula"));
        } else if (!draft.formula().isEmpty() && found.isEmpty()) {
            List<Indicator> others = rows.list(List.of(area)).stream()
                    .filter(other -> id.filter(other.id()::equals).isEmpty())
                    .toList();
            formulas.check(draft.formula(), own, others, area).ifPresent(found::add);
        }
        return found;
    }

    private static IndicatorDraft ofPlan(IndicatorDraft draft, Indicator before) {
        return new IndicatorDraft(
                draft.code(),
                before.name(),
                before.unit(),
                draft.direction(),
                draft.decimals(),
                draft.formula(),
                draft.source(),
                draft.weight(),
                draft.shown(),
                Goal.NONE);
    }

    private Outcome<IndicatorId> unique(Supplier<IndicatorId> work) {
        try {
            return Outcome.done(Objects.requireNonNull(transaction.execute(status -> work.get())));
        } catch (DuplicateKeyException taken) {
            boolean code = Constraint.violatedBy(taken).equals("indicator_code_once");
            return Outcome.refused(code ? "code" : "name", "indicators.refusal." + (code ? "codeTaken" : "nameTaken"));
        }
    }

    /** Revisions of an indicator are made one after the other. */
    private Outcome<Figure> inTurn(Indicator indicator, Supplier<Outcome<Figure>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.lock(indicator.area());
            return work.get();
        }));
    }
}
