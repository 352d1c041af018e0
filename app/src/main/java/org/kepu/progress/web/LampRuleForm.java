package org.kepu.progress.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.progress.LampRule;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;

/**
 * The form of a rule.
 *
 * @param typed what was typed, by field
 */
record LampRuleForm(Map<String, String> typed) {

    static LampRuleForm of(LampRule rule) {
        return new LampRuleForm(Map.of(
                "yellowBelow", Integer.toString(rule.yellowBelow()),
                "redBelow", Integer.toString(rule.redBelow()),
                "graceDays", Integer.toString(rule.graceDays()),
                "soonDays", Integer.toString(rule.soonDays()),
                "toleranceDays", Integer.toString(rule.toleranceDays()),
                "reportsCount", Boolean.toString(rule.reportsCount())));
    }

    boolean preview() {
        return "preview".equals(typed.get("do"));
    }

    boolean reportsCount() {
        return Boolean.parseBoolean(typed.get("reportsCount"));
    }

    /** The rule, or what is wrong with it at which field. */
    Outcome<LampRule> rule() {
        RowReader reader = new RowReader(SheetRow.typed(typed));
        LampRule rule = new LampRule(
                number(reader, "yellowBelow", 1, 100),
                number(reader, "redBelow", 0, 100),
                number(reader, "graceDays", 0, 180),
                number(reader, "soonDays", 0, 90),
                number(reader, "toleranceDays", 0, 60),
                reportsCount());
        List<Refusal> problems = reader.problems().isEmpty() ? rule.problems() : reader.problems();
        return problems.isEmpty() ? Outcome.done(rule) : Outcome.refused(problems);
    }

    private static int number(RowReader reader, String field, int least, int most) {
        reader.required(field, 10);
        Optional<Integer> value = reader.number(field, least, most);
        return value.orElse(least);
    }
}
