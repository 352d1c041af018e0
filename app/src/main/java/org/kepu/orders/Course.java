package org.kepu.orders;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.shared.UnitId;
import org.kepu.volunteers.TeamId;

/**
 * What changes of an order on its way.
 *
 * @param due last day of whose turn it is, empty at the end
 * @param unit the unit that is asked or has claimed
 * @param unitName empty while there is none
 * @param team what the team is called, empty while there is none
 * @param teamId the team of module {@code volunteers}; empty where the unit serves itself and in orders from before there were teams
 * @param leader who leads the team now; empty where the unit serves itself
 * @param leaderUnit the unit of the team
 * @param appointed the agreed day
 * @param served the day of the visit as reported
 * @param minutes of the visit as reported, 0 before
 * @param reporter who reported the visit
 * @param rating 1 to 5, 0 without
 * @param words what the requester wrote with the rating
 * @param rectifyBy until when the unit answers a bad rating; empty if it need not or has
 */
public record Course(
        OrderState state,
        Optional<LocalDate> due,
        Optional<UnitId> unit,
        String unitName,
        String team,
        Optional<TeamId> teamId,
        Optional<AccountId> leader,
        Optional<UnitId> leaderUnit,
        Optional<LocalDate> appointed,
        Optional<LocalDate> served,
        int minutes,
        Optional<AccountId> reporter,
        int rating,
        String words,
        Optional<LocalDate> rectifyBy) {

    /** The worst ratings, that the unit must answer. */
    public static final int BAD = 2;

    Course at(OrderState to, Optional<LocalDate> until) {
        return new Course(
                to,
                until,
                unit,
                unitName,
                team,
                teamId,
                leader,
                leaderUnit,
                appointed,
                served,
                minutes,
                reporter,
                rating,
                words,
                rectifyBy);
    }

    /** With another unit, and therefore without a team. */
    Course with(Optional<UnitId> newUnit, String newName) {
        return new Course(
                state,
                due,
                newUnit,
                newName,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                served,
                minutes,
                reporter,
                rating,
                words,
                rectifyBy);
    }

    /** The unit's own people. */
    Course withOwn(String name) {
        return with(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Course with(TeamChoice choice) {
        return with(
                choice.name(), Optional.of(choice.team()), Optional.of(choice.leader()), Optional.of(choice.unit()));
    }

    private Course with(
            String name, Optional<TeamId> id, Optional<AccountId> newLeader, Optional<UnitId> newLeaderUnit) {
        return new Course(
                state,
                due,
                unit,
                unitName,
                name,
                id,
                newLeader,
                newLeaderUnit,
                Optional.empty(),
                served,
                minutes,
                reporter,
                rating,
                words,
                rectifyBy);
    }

    Course appointed(Optional<LocalDate> day) {
        return new Course(
                state,
                due,
                unit,
                unitName,
                team,
                teamId,
                leader,
                leaderUnit,
                day,
                served,
                minutes,
                reporter,
                rating,
                words,
                rectifyBy);
    }

    Course served(Optional<LocalDate> day, int spent, Optional<AccountId> by) {
        return new Course(
                state,
                due,
                unit,
                unitName,
                team,
                teamId,
                leader,
                leaderUnit,
                appointed,
                day,
                spent,
                by,
                rating,
                words,
                rectifyBy);
    }

    Course rated(int stars, String said, Optional<LocalDate> answerBy) {
        return new Course(
                state,
                due,
                unit,
                unitName,
                team,
                teamId,
                leader,
                leaderUnit,
                appointed,
                served,
                minutes,
                reporter,
                stars,
                said,
                answerBy);
    }
}
