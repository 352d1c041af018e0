package org.kepu.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the texts of drafts. Nothing is written before the last reason to refuse has been looked for. */
@Service
@Transactional
public class ReportWriting {

    private static final int LONGEST = 4000;

    private final ReportTable table;
    private final ReportTexts texts;
    private final ReportReading reading;

    ReportWriting(ReportTable table, ReportTexts texts, ReportReading reading) {
        this.table = table;
        this.texts = texts;
        this.reading = reading;
    }

    /**
     * Keeps what somebody wrote, field by field: a field that somebody else changed since the form was shown is left as it is and
     * said to be a conflict, all others are kept. Refused when the report is no draft any more or its round is closed, and at the
     * field of a text longer than 4,000 characters.
     *
     * @param typed texts by field, as in {@link ReportView#texts}; unknown fields are ignored
     * @param shown by field, what {@link ReportView#prints} was when the form was shown; a missing one stands for an empty text
     */
    public Outcome<Kept> write(ReportId id, Map<String, String> typed, Map<String, String> shown) {
        List<Refusal> wrong = typed.entrySet().stream()
                .filter(each -> each.getValue().strip().length() > LONGEST)
                .map(each -> Refusal.at(each.getKey(), "imports.cell.tooLong", LONGEST))
                .toList();
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<String> fixed = table.lock(id).whyFixed();
        if (fixed.isPresent()) {
            return Outcome.refused("", fixed.get());
        }
        Map<String, String> now = texts.get(id);
        Map<String, String> changed = new HashMap<>();
        List<Refusal> conflicts = new ArrayList<>();
        typed.forEach((field, text) -> {
            String before = now.get(field);
            String after = text.strip();
            if (before == null || before.equals(after)) {
                return;
            }
            if (TextPrint.of(before).equals(shown.getOrDefault(field, TextPrint.EMPTY))) {
                changed.put(field, after);
            } else {
                conflicts.add(Refusal.at(field, "reports.refusal.fieldChanged"));
            }
        });
        if (!changed.isEmpty()) {
            texts.write(id, changed);
        }
        return Outcome.done(new Kept(conflicts));
    }

    /**
     * Takes over what another unit that leads the same clause handed in, naming it. Refused if the report is no draft or its round
     * is closed, and if that unit does not lead the clause or has not handed anything in.
     */
    public Outcome<ReportId> follow(ReportId id, ClauseId clause, UnitId unit) {
        ReportRow report = table.lock(id);
        Optional<String> fixed = report.whyFixed();
        if (fixed.isPresent()) {
            return Outcome.refused("", fixed.get());
        }
        Optional<ReportView.Other> other = reading.others(report).getOrDefault(clause, List.of()).stream()
                .filter(each -> each.unit().equals(unit) && !each.body().isEmpty())
                .findFirst();
        if (other.isEmpty()) {
            return Outcome.refused("", "reports.refusal.nothingToFollow");
        }
        texts.follow(id, clause, other.get());
        return Outcome.done(id);
    }
}
