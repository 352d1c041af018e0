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
 * @param hands with whom it lies
 * @param visit what was agreed and reported of the visit
 * @param verdict what the requester said of it
 * @param mergedInto the order that stands for this one, which asked for the same
 */
public record Course(
        OrderState state,
        Optional<LocalDate> due,
        Hands hands,
        Visit visit,
        Verdict verdict,
        Optional<OrderId> mergedInto) {

    /** The worst ratings, that the unit must answer. */
    public static final int BAD = 2;

    /**
     * With whom an order lies.
     *
     * @param unit the unit that is asked or has claimed
     * @param unitName empty while there is none
     * @param team what the team is called, empty while there is none
     * @param teamId the team of module {@code volunteers}; empty where the unit serves itself and in orders from before there were
     *     teams
     * @param leader who leads the team now; empty where the unit serves itself
     * @param leaderUnit the unit of the team
     */
    public record Hands(
            Optional<UnitId> unit,
            String unitName,
            String team,
            Optional<TeamId> teamId,
            Optional<AccountId> leader,
            Optional<UnitId> leaderUnit) {

        static Hands of(Optional<UnitId> unit, String name) {
            return new Hands(unit, name, "", Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * The visit.
     *
     * @param proposed when who offered it to the team proposes it
     * @param appointed the agreed day
     * @param served the day of the visit as reported
     * @param minutes as reported, 0 before
     * @param reporter who reported
     */
    public record Visit(
            Optional<Proposal> proposed,
            Optional<LocalDate> appointed,
            Optional<LocalDate> served,
            int minutes,
            Optional<AccountId> reporter) {}

    /**
     * What the requester said.
     *
     * @param rating 1 to 5, 0 without
     * @param words what the requester wrote with the rating
     * @param rectifyBy until when the unit answers a bad rating; empty if it need not or has
     */
    public record Verdict(int rating, String words, Optional<LocalDate> rectifyBy) {}

    /** How every order begins. */
    static Course beginning(Optional<LocalDate> due) {
        return new Course(
                OrderState.REQUESTED,
                due,
                Hands.of(Optional.empty(), ""),
                new Visit(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty()),
                new Verdict(0, "", Optional.empty()),
                Optional.empty());
    }

    /** The unit that is asked or has claimed. */
    public Optional<UnitId> unit() {
        return hands.unit();
    }

    /** Empty while there is no unit. */
    public String unitName() {
        return hands.unitName();
    }

    /** What the team is called, empty while there is none. */
    public String team() {
        return hands.team();
    }

    /** The team of module {@code volunteers}. */
    public Optional<TeamId> teamId() {
        return hands.teamId();
    }

    /** Who leads the team now. */
    public Optional<AccountId> leader() {
        return hands.leader();
    }

    /** The unit of the team. */
    public Optional<UnitId> leaderUnit() {
        return hands.leaderUnit();
    }

    /** When who offered it to the team proposes the visit. */
    public Optional<Proposal> proposed() {
        return visit.proposed();
    }

    /** The agreed day. */
    public Optional<LocalDate> appointed() {
        return visit.appointed();
    }

    /** The day of the visit as reported. */
    public Optional<LocalDate> served() {
        return visit.served();
    }

    /** Of the visit as reported, 0 before. */
    public int minutes() {
        return visit.minutes();
    }

    /** Who reported the visit. */
    public Optional<AccountId> reporter() {
        return visit.reporter();
    }

    /** 1 to 5, 0 without. */
    public int rating() {
        return verdict.rating();
    }

    /** What the requester wrote with the rating. */
    public String words() {
        return verdict.words();
    }

    /** Until when the unit answers a bad rating. */
    public Optional<LocalDate> rectifyBy() {
        return verdict.rectifyBy();
    }

    Course at(OrderState to, Optional<LocalDate> until) {
        return new Course(to, until, hands, visit, verdict, mergedInto);
    }

    /** With another unit, and therefore without a team and an agreed day. */
    Course with(Optional<UnitId> unit, String name) {
        return with(Hands.of(unit, name)).proposed(Optional.empty()).appointed(Optional.empty());
    }

    /** The same team and day, under the unit that took over. */
    Course under(UnitId unit, String name) {
        return with(
                new Hands(Optional.of(unit), name, hands.team(), hands.teamId(), hands.leader(), hands.leaderUnit()));
    }

    /** The unit's own people. */
    Course withOwn(String name) {
        return with(new Hands(
                        hands.unit(), hands.unitName(), name, Optional.empty(), Optional.empty(), Optional.empty()))
                .proposed(Optional.empty())
                .appointed(Optional.empty());
    }

    Course with(TeamChoice choice) {
        return with(new Hands(
                        hands.unit(),
                        hands.unitName(),
                        choice.name(),
                        Optional.of(choice.team()),
                        Optional.of(choice.leader()),
                        Optional.of(choice.unit())))
                .appointed(Optional.empty());
    }

    /** The same team with another leader. */
    Course ledBy(AccountId leader) {
        return with(new Hands(
                hands.unit(), hands.unitName(), hands.team(), hands.teamId(), Optional.of(leader), hands.leaderUnit()));
    }

    private Course with(Hands others) {
        return new Course(state, due, others, visit, verdict, mergedInto);
    }

    /** With when the visit is proposed. */
    Course proposed(Optional<Proposal> when) {
        return new Course(
                state,
                due,
                hands,
                new Visit(when, visit.appointed(), visit.served(), visit.minutes(), visit.reporter()),
                verdict,
                mergedInto);
    }

    Course appointed(Optional<LocalDate> day) {
        return new Course(
                state,
                due,
                hands,
                new Visit(visit.proposed(), day, visit.served(), visit.minutes(), visit.reporter()),
                verdict,
                mergedInto);
    }

    Course served(Optional<LocalDate> day, int spent, Optional<AccountId> by) {
        return new Course(
                state, due, hands, new Visit(visit.proposed(), visit.appointed(), day, spent, by), verdict, mergedInto);
    }

    Course rated(int stars, String said, Optional<LocalDate> answerBy) {
        return new Course(state, due, hands, visit, new Verdict(stars, said, answerBy), mergedInto);
    }

    Course merged(Optional<OrderId> into) {
        return new Course(state, due, hands, visit, verdict, into);
    }
}
