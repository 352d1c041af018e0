package org.kepu.volunteers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * A team.
 *
 * @param path from the city down to the area of its unit
 * @param skills in the order of {@link Topic}
 * @param dissolvedOn its last day, empty while it is active
 * @param reason why it was dissolved, empty while it is active
 * @param members volunteers who have not left
 * @param hours all hours its volunteers served, reversals taken off
 */
public record TeamView(
        TeamId id,
        UnitId unit,
        List<AreaId> path,
        String name,
        Optional<AccountId> leader,
        List<Topic> skills,
        List<AreaId> served,
        String contact,
        String insurance,
        String note,
        Optional<LocalDate> dissolvedOn,
        String reason,
        int members,
        BigDecimal hours) {

    /** The area of its unit. */
    public AreaId area() {
        return path.getLast();
    }

    /** Whether it still serves. */
    public boolean active() {
        return dissolvedOn.isEmpty();
    }

    /** Where it lies, as far as access is concerned. */
    public Placement placement() {
        return new Placement(Set.copyOf(path), Set.of(unit), leader);
    }
}
