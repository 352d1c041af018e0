package org.kepu.appraisal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalStep;
import org.kepu.appraisal.Event;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.ItemKind;
import org.kepu.appraisal.Ranked;
import org.kepu.areas.Area;
import org.kepu.shared.AccountId;
import org.kepu.web.FormErrors;

/** One appraisal: its items, its sheets by rank, the steps it can take and its history. */
public record AppraisalPage(
        Area area,
        Appraisal appraisal,
        List<Item> items,
        List<Ranked> ranking,
        List<AppraisalStep> steps,
        List<Event> events,
        Map<AccountId, String> people,
        String reason,
        LocalDate today,
        FormErrors errors) {

    /** The last day of objections or of the public notice, where a step has to wait for it. */
    public Optional<LocalDate> waitsFor(AppraisalStep step) {
        Optional<LocalDate> last = switch (step) {
            case PUBLISH -> appraisal.objectionsUntil();
            case FINISH -> appraisal.noticeUntil();
            default -> Optional.empty();
        };
        return last.filter(day -> !today.isAfter(day));
    }

    /** The points of all base items. */
    public String points() {
        return Numbers.text(items.stream()
                .filter(item -> item.draft().kind() == ItemKind.BASE)
                .map(item -> item.draft().points())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add));
    }

    /** What a person is called. */
    public String personName(AccountId id) {
        return people.getOrDefault(id, "");
    }
}
