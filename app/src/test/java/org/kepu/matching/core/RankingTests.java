package org.kepu.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.matching.core.Facts.MONDAY;
import static org.kepu.matching.core.Facts.need;
import static org.kepu.matching.core.Facts.team;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTests {

    private final Ranking ranking = new Ranking(new RoadEstimate());

    @Test
    void skillIsTheShareOfTheTopicsATeamCanHelpWith() {
        Need need = need("o").about("CROPS", "FRAUD").make();

        assertThat(reason(Criterion.SKILL, need, team("t").skilled("CROPS").make()))
                .isEqualTo(new Reason(Criterion.SKILL, 0.5, "part", 1));
        assertThat(reason(
                                Criterion.SKILL,
                                need,
                                team("t").skilled("CROPS", "FRAUD").make())
                        .word())
                .isEqualTo("full");
        assertThat(reason(Criterion.SKILL, need, team("t").skilled("NATURE").make())
                        .value())
                .isZero();
    }

    @Test
    void aServiceWithoutKnownTopicsSpeaksForNobody() {
        assertThat(reason(Criterion.SKILL, need("o").about().make(), team("t").make()))
                .isEqualTo(new Reason(Criterion.SKILL, 0.5, "unknown", 0));
    }

    @Test
    void aTeamWithMinorsIsNotSentToWhatDoesNotSuitThem() {
        Need need = need("o").unsuitedForMinors().make();

        assertThat(reason(Criterion.SKILL, need, team("t").withMinors().make()).word())
                .isEqualTo("minors");
    }

    @Test
    void areaIsWhetherThePlaceLiesWhereTheTeamGoes() {
        Need need = need("o").at("county-1", "town-1").make();

        assertThat(reason(Criterion.AREA, need, team("t").goingTo("county-1").make())
                        .value())
                .isEqualTo(1);
        assertThat(reason(Criterion.AREA, need, team("t").goingTo("county-2").make())
                        .word())
                .isEqualTo("outside");
    }

    @Test
    void distanceIsMinutesByRoadAndSaysWhereTheyComeFrom() {
        Need near = need("o").about("CROPS").make();

        Reason reason = reason(Criterion.DISTANCE, near, team("t").make());

        assertThat(reason.number()).isEqualTo(RoadEstimate.IN_COUNTY);
        assertThat(reason.word()).isEqualTo("guessed");
        assertThat(reason.value()).isEqualTo(1 - RoadEstimate.IN_COUNTY / 120.0);
    }

    @Test
    void availabilityCountsHalvesThatTeamAndPlaceHaveInTwoWeeks() {
        Need need = need("o").in(Half.MORNING).make();
        Team team = team("t")
                .freeOn(DayOfWeek.SATURDAY, Half.MORNING, Half.AFTERNOON)
                .awayOn(MONDAY.plusDays(5))
                .make();

        assertThat(reason(Criterion.AVAILABILITY, need, team))
                .isEqualTo(new Reason(Criterion.AVAILABILITY, 1 / 6.0, "some", 1));
    }

    @Test
    void loadPutsForwardWhoDidLittleLately() {
        assertThat(reason(
                        Criterion.LOAD, need("o").make(), team("t").recently(2).make()))
                .isEqualTo(new Reason(Criterion.LOAD, 0.75, "some", 2));
        assertThat(reason(
                                Criterion.LOAD,
                                need("o").make(),
                                team("t").recently(0).make())
                        .value())
                .isEqualTo(1);
    }

    @Test
    void oneBadRatingWeighsLessThanMany() {
        double one = reason(
                        Criterion.RATING,
                        need("o").make(),
                        team("t").rated(1, 1).make())
                .value();
        double many = reason(
                        Criterion.RATING,
                        need("o").make(),
                        team("t").rated(20, 1).make())
                .value();
        double none =
                reason(Criterion.RATING, need("o").make(), team("t").make()).value();

        assertThat(many).isLessThan(one);
        assertThat(one).isLessThan(none);
        assertThat(none).isEqualTo(0.75);
    }

    @Test
    void whoWentThereBeforeIsKnownThere() {
        Need need = need("o").familiarWith("t").make();

        assertThat(reason(Criterion.FAMILIAR, need, team("t").make()).value()).isEqualTo(1);
        assertThat(reason(Criterion.FAMILIAR, need, team("u").make()).value()).isZero();
    }

    @Test
    void whoCannotHelpComesAfterAllWhoCanButIsNotHidden() {
        Need need = need("o").about("CROPS").make();
        Team able = team("able").skilled("CROPS").recently(20).rated(9, 1).make();
        Team unable = team("unable").skilled("NATURE").rated(9, 5).make();

        List<Ranked> ranked = ranking.rank(need, List.of(unable, able), MONDAY);

        assertThat(ranked).extracting(each -> each.team().id()).containsExactly("able", "unable");
        assertThat(ranked).extracting(Ranked::possible).containsExactly(true, false);
        assertThat(ranked.getFirst().reasons()).extracting(Reason::criterion).containsExactly(Criterion.values());
    }

    @Test
    void theWeightsMakeAHundred() {
        assertThat(Set.of(Criterion.values()).stream()
                        .mapToInt(Criterion::weight)
                        .sum())
                .isEqualTo(100);
    }

    private Reason reason(Criterion criterion, Need need, Team team) {
        return ranking.reason(criterion, need, team, MONDAY);
    }
}
