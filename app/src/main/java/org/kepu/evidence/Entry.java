package org.kepu.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * One entry of the ledger.
 *
 * @param path from the city down to the area
 * @param people met in person by audience, also those meant but not counted; negative in a reversal
 * @param quantities those that are not 0; negative in a reversal
 * @param source where it comes from and what it is there
 * @param revision how often this happening was entered and reversed before
 * @param reverses the entry this one takes back
 * @param reversedBy the entry that takes this one back
 * @param reason why it was taken back, for a reversal and for what it reverses; else empty
 * @param attachments how many files prove it
 */
public record Entry(
        EntryId id,
        LocalDate day,
        List<AreaId> path,
        Optional<UnitId> unit,
        HappeningKind kind,
        String title,
        String note,
        List<ClauseId> clauses,
        Map<Audience, Long> people,
        Map<Measure, BigDecimal> quantities,
        String source,
        int revision,
        Optional<EntryId> reverses,
        Optional<EntryId> reversedBy,
        String reason,
        Instant recordedAt,
        AccountId recordedBy,
        int attachments) {

    /** Where it happened, as exactly as known. */
    public AreaId area() {
        return path.getLast();
    }

    /** Whether it counts: it is no reversal and nobody reversed it. */
    public boolean standing() {
        return reverses.isEmpty() && reversedBy.isEmpty();
    }

    /** How many people were met in person. */
    public long peopleTotal() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The module it comes from; {@code ledger} if it was entered here by hand or by sheet. */
    public String origin() {
        return source.substring(0, source.indexOf(':'));
    }
}
