package org.kepu.appraisal.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.appraisal.AppraisalDraft;
import org.kepu.appraisal.ItemDraft;
import org.kepu.appraisal.ItemKind;
import org.kepu.appraisal.RuleKind;
import org.kepu.appraisal.ScoringRule;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.spreadsheets.RowReader;

/** Drafts as people write them in forms. */
record AppraisalCells() {

    static Map<String, String> of(AppraisalDraft draft) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("year", Integer.toString(draft.year()));
        cells.put("title", draft.title());
        cells.put("selfDue", draft.selfDue().toString());
        cells.put("objectionDays", Integer.toString(draft.objectionDays()));
        cells.put("noticeDays", Integer.toString(draft.noticeDays()));
        cells.put("bonusCap", Numbers.text(draft.bonusCap()));
        cells.put("contact", draft.contact());
        return cells;
    }

    static AppraisalDraft draft(RowReader reader) {
        for (String needed : List.of("year", "selfDue", "objectionDays", "noticeDays")) {
            reader.required(needed, 20);
        }
        return new AppraisalDraft(
                reader.number("year", 1990, 2200).orElse(0),
                reader.required("title", 80),
                reader.day("selfDue").orElse(LocalDate.EPOCH),
                reader.number("objectionDays", 1, 60).orElse(0),
                reader.number("noticeDays", 1, 60).orElse(0),
                Numbers.read(reader, "bonusCap").orElse(BigDecimal.ZERO),
                reader.text("contact", 200));
    }

    static Map<String, String> of(ItemDraft draft) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("category", draft.category());
        cells.put("content", draft.content());
        cells.put("standard", draft.standard());
        cells.put("proof", draft.proof());
        cells.put("kind", draft.kind().name());
        cells.put("points", Numbers.text(draft.points()));
        cells.put("rule", draft.rule().kind().name());
        cells.put("expected", Numbers.text(draft.rule().expected()));
        cells.put("step", Numbers.text(draft.rule().step()));
        cells.put("perStep", Numbers.text(draft.rule().perStep()));
        cells.put("counted", draft.counted().map(Measure::name).orElse(""));
        return cells;
    }

    static ItemDraft item(RowReader reader, List<String> kinds) {
        ItemKind kind = reader.choice("kind", ItemKind.class).orElse(ItemKind.BASE);
        ScoringRule rule = new ScoringRule(
                reader.choice("rule", RuleKind.class).orElse(RuleKind.NONE),
                positive(reader, "expected"),
                positive(reader, "step"),
                positive(reader, "perStep"));
        return new ItemDraft(
                reader.text("category", 40),
                reader.required("content", 200),
                reader.text("standard", 500),
                reader.text("proof", 200),
                kind,
                Numbers.read(reader, "points").orElse(BigDecimal.ZERO),
                rule,
                reader.choice("counted", Measure.class),
                Arrays.stream(HappeningKind.values())
                        .filter(each -> kinds.contains(each.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A zero is as good as nothing: no rule takes it. */
    private static Optional<BigDecimal> positive(RowReader reader, String column) {
        return Numbers.read(reader, column).filter(number -> number.signum() > 0);
    }
}
