package org.kepu.supervision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.shared.UnitId;
import org.kepu.supervision.EventView;
import org.kepu.supervision.NoticeStep;
import org.kepu.supervision.NoticeView;
import org.kepu.web.FormErrors;

/**
 * One notice.
 *
 * @param units those the viewer may see: all for an office, the own for a member
 * @param steps what the viewer may do now, by unit
 * @param typed what a refused form held
 */
public record NoticePage(
        NoticeView notice,
        List<NoticeView.Addressed> units,
        List<EventView> events,
        Map<UnitId, List<NoticeStep>> steps,
        LocalDate today,
        Map<String, String> typed,
        FormErrors errors) {

    /** The address of the page. */
    public String address() {
        return "/supervision/notices/" + notice.id();
    }

    /** What the viewer may do with a unit's part now. */
    public List<NoticeStep> stepsOf(NoticeView.Addressed unit) {
        return steps.getOrDefault(unit.unit(), List.of());
    }

    /** What was done with a unit's part, first to last. */
    public List<EventView> of(NoticeView.Addressed unit) {
        return events.stream()
                .filter(event -> event.unit().map(unit.unit()::equals).orElse(false))
                .toList();
    }

    /** What was typed for a step of a unit. */
    public String text(NoticeView.Addressed unit, NoticeStep step) {
        return typed.getOrDefault("unit", "").equals(unit.unit().toString())
                        && typed.getOrDefault("step", "").equals(step.name())
                ? typed.getOrDefault("text", "")
                : "";
    }
}
