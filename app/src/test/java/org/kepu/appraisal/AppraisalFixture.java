package org.kepu.appraisal;

import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.testing.Place;
import org.springframework.stereotype.Component;

/** Makes appraisals for tests. */
@Component
public class AppraisalFixture {

    private final Appraising appraising;
    private final Advancing advancing;
    private final AppraisalQueries queries;

    AppraisalFixture(Appraising appraising, Advancing advancing, AppraisalQueries queries) {
        this.appraising = appraising;
        this.advancing = advancing;
        this.queries = queries;
    }

    /** A draft with one item of each kind; the city's unit is its only subject. */
    public AppraisalId aDraft(Place place) {
        AppraisalDraft draft = new AppraisalDraft(
                2026,
                "考核" + UUID.randomUUID().toString().substring(0, 8),
                LocalDate.of(2026, 12, 20),
                5,
                5,
                BigDecimal.TEN,
                "0350-0000000");
        AppraisalId id = done(appraising.create(place.area(), draft, Optional.empty(), place.person()));
        done(appraising.add(
                id, ScoringRuleTest.item(ItemKind.BASE, "10", ScoringRule.missing("4", "1", "2")), place.person()));
        done(appraising.add(
                id,
                new ItemDraft(
                        "科普活动",
                        "举办讲座",
                        "每少一场扣一分",
                        "台账",
                        ItemKind.BASE,
                        BigDecimal.valueOf(5),
                        ScoringRule.missing("3", "1", "1"),
                        Optional.of(Measure.SESSIONS),
                        Set.of(HappeningKind.LECTURE)),
                place.person()));
        done(appraising.add(id, ScoringRuleTest.item(ItemKind.BONUS, "5", ScoringRule.NONE), place.person()));
        done(appraising.add(id, ScoringRuleTest.item(ItemKind.VETO, "0", ScoringRule.NONE), place.person()));
        return id;
    }

    /** One that was sent out. */
    public AppraisalId anOpenOne(Place place) {
        AppraisalId id = aDraft(place);
        done(advancing.take(id, AppraisalStep.OPEN, "", place.person()));
        return id;
    }

    /** The sheet of the city's unit. */
    public Sheet sheet(AppraisalId id) {
        return queries.listSheets(id).getFirst();
    }

    /** The items of an appraisal. */
    public List<Item> items(AppraisalId id) {
        return queries.listItems(id);
    }
}
