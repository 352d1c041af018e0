package org.kepu.progress.web;

import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.progress.Lamp;
import org.kepu.progress.LampRules;
import org.kepu.web.FormErrors;

/**
 * The rule by which a city's lamps are decided.
 *
 * @param typed what stands in the form, by field
 * @param reportsCount whether overdue reports count
 * @param now how many clauses have which lamp by the rule that holds
 * @param preview the same by the rule in the form, empty until somebody asked
 * @param settings rules that were set, newest first
 */
public record LampRulePage(
        Area area,
        Map<String, String> typed,
        boolean reportsCount,
        Map<Lamp, Long> now,
        Map<Lamp, Long> preview,
        List<LampRules.Setting> settings,
        FormErrors errors) {

    /** The numbers of the form, in order. */
    public static final List<String> FIELDS =
            List.of("yellowBelow", "redBelow", "graceDays", "soonDays", "toleranceDays");
}
