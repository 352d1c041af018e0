package org.kepu.orders;

import java.util.List;
import java.util.Set;
import org.kepu.evidence.HappeningKind;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.Topic;

/**
 * A service on the menu.
 *
 * @param path of the unit's area
 * @param months of its season, empty for all the year
 * @param needs what the place must provide
 * @param kind as which a visit is entered into the ledger
 * @param clauses of the plan that a visit serves
 * @param open whether every unit of the city may claim orders of it (抢单), else the unit that offers it is asked (派单)
 * @param active whether it can be ordered
 * @param sample whether it is sample data
 * @param topics what it is about, so that a team with such skills can be found; may be empty
 */
public record ServiceView(
        ServiceId id,
        AreaId city,
        List<AreaId> path,
        UnitId unit,
        String unitName,
        String title,
        String description,
        Set<Audience> audiences,
        int minutes,
        Set<Integer> months,
        String needs,
        HappeningKind kind,
        Set<ClauseId> clauses,
        boolean open,
        boolean active,
        boolean sample,
        Set<Topic> topics) {

    public ServiceView {
        path = List.copyOf(path);
        audiences = Set.copyOf(audiences);
        months = Set.copyOf(months);
        clauses = Set.copyOf(clauses);
        topics = Set.copyOf(topics);
    }

    /** Whether it is offered in this month. */
    public boolean inSeason(int month) {
        return months.isEmpty() || months.contains(month);
    }
}
