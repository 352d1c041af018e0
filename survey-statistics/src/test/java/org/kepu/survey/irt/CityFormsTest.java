package org.kepu.survey.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.survey.Csv;
import org.kepu.survey.Reference;
import org.kepu.survey.SurveyRefusal;

/** The two forms of the synthetic city with ten common items, over the 21 points that are the reference's default. */
class CityFormsTest {

    private static final ItemFit A = fit("A", 1);
    private static final ItemFit B = fit("B", 11);

    static Responses form(String form, int firstItem) {
        List<String> names = new ArrayList<>();
        for (int item = firstItem; item < firstItem + 20; item++) {
            names.add("i" + item);
        }
        List<int[]> answers = new ArrayList<>();
        for (NamedCsvRecord r : Csv.records("city/items_responses.csv")) {
            if (r.getField("form").equals(form)) {
                answers.add(names.stream()
                        .mapToInt(name -> Integer.parseInt(r.getField(name)))
                        .toArray());
            }
        }
        return Responses.of(names, answers.toArray(int[][]::new));
    }

    private static ItemFit fit(String form, int firstItem) {
        return MarginalLikelihood.fit(
                form(form, firstItem), ItemModel.TWO_PARAMETER, Quadrature.gaussHermite(21), ItemSearch.MAXIMUM);
    }

    private static List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            anchors.add(new Anchor(A.items().get(10 + k), B.items().get(k)));
        }
        return anchors;
    }

    @Test
    void theFormsAsInTheReference() {
        for (int item : new int[] {1, 11, 20}) {
            Item curve = A.items().get(item - 1);
            assertThat(curve.a()).isCloseTo(Reference.value("irt", "formA.2PL", "item" + item + ".a"), within(1e-4));
            assertThat(curve.b()).isCloseTo(Reference.value("irt", "formA.2PL", "item" + item + ".b"), within(1e-4));
        }
        Reference.check("irt", "formA.2PL", "logLik", A.logLikelihood(), 1e-6);
        Reference.check("irt", "formB.2PL", "logLik", B.logLikelihood(), 1e-6);
    }

    /**
     * Slope and intercept are in units of ability, as is the tolerance. Relative to themselves the intercepts, 0.064, differ
     * by 4e-4: the points and the stopping of the reference are not known, and points alone move them by 2e-3 (README).
     */
    @Test
    void theLinksAsInTheReference() {
        check("link.mean_sigma(B->A)", Linking.MEAN_SIGMA.link(anchors()));
        check("link.mean_mean(B->A)", Linking.MEAN_MEAN.link(anchors()));
        check("link.StockingLord(B->A; theta -4..4 by .1, N(0,1) weights)", Linking.STOCKING_LORD.link(anchors()));
    }

    private static void check(String id, Link link) {
        assertThat(link.slope()).isCloseTo(Reference.value("irt", id, "A,B[A]"), within(1e-4));
        assertThat(link.intercept()).isCloseTo(Reference.value("irt", id, "A,B[B]"), within(1e-4));
    }

    @Test
    void everyMethodFindsALinkThatIsExactlyThere() {
        Link truth = new Link(1.3, -0.4);
        Link back = new Link(1 / truth.slope(), -truth.intercept() / truth.slope());
        List<Anchor> anchors = A.items().stream()
                .map(item -> new Anchor(item, back.item(item)))
                .toList();
        for (Linking method : Linking.values()) {
            Link link = method.link(anchors);
            assertThat(link.slope()).as(method.name()).isCloseTo(1.3, within(1e-9));
            assertThat(link.intercept()).as(method.name()).isCloseTo(-0.4, within(1e-9));
        }
    }

    @Test
    void anItemThatBecameEasierIsDroppedAndTheLinkStays() {
        Link truth = new Link(0.9, 0.2);
        Link back = new Link(1 / truth.slope(), -truth.intercept() / truth.slope());
        List<Anchor> anchors = new ArrayList<>();
        for (Item item : A.items()) {
            anchors.add(new Anchor(item, back.item(item)));
        }
        Item leaked = A.items().get(4);
        anchors.set(4, new Anchor(leaked, back.item(new Item(leaked.name(), leaked.a(), leaked.b() - 1.2, 0))));
        AnchorDrift drift = AnchorDrift.purified(anchors, Linking.STOCKING_LORD, AnchorDrift.BOUND);
        assertThat(drift.dropped())
                .extracting(anchor -> anchor.reference().name())
                .containsExactly("i5");
        assertThat(drift.link().slope()).isCloseTo(0.9, within(1e-6));
        assertThatThrownBy(() -> Linking.MEAN_MEAN.link(anchors.subList(0, 2)))
                .isInstanceOf(SurveyRefusal.class)
                .hasMessageContaining("ten");
    }

    @Test
    void anEquatedCutAsksForTheSameAbility() {
        TestCurve old = TestCurve.of(
                A.items().stream().map(item -> new ScoredItem(item, 5)).toList());
        Link link = Linking.STOCKING_LORD.link(anchors());
        TestCurve fresh = TestCurve.of(B.items().stream()
                .map(link::item)
                .map(item -> new ScoredItem(item, 5))
                .toList());
        double theta = old.ability(70);
        assertThat(old.points(theta)).isCloseTo(70, within(1e-9));
        double cut = old.equatedCut(70, fresh);
        assertThat(fresh.ability(cut)).isCloseTo(theta, within(1e-9));
        assertThat(cut).as("form B is harder").isLessThan(70);
        assertThatThrownBy(() -> old.ability(101)).hasMessageContaining("range");
    }
}
