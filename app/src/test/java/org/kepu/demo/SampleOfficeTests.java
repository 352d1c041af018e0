package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.AppraisalState;
import org.kepu.appraisal.Sheet;
import org.kepu.indicators.Figure;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.supervision.NoticeState;
import org.kepu.supervision.NoticeView;
import org.kepu.supervision.SupervisionQueries;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Indicators, appraisal and notices of the sample city are there once, and invent nothing about literacy. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleOfficeTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleIndicators indicators;

    @Autowired
    private SampleAppraisal appraisal;

    @Autowired
    private SampleSupervision supervision;

    @Autowired
    private IndicatorQueries indicatorQueries;

    @Autowired
    private AppraisalQueries appraisals;

    @Autowired
    private SupervisionQueries notices;

    private AreaId area;

    @BeforeEach
    void loadedOnceMore() {
        area = city.load();
        AccountId office = people.find(Role.OFFICE, area);
        indicators.load(area, office);
        appraisal.load(area, office);
        supervision.load(area, office);
    }

    @Test
    void indicatorsAreComputedAndOnlyThePlanSpeaksOfLiteracy() {
        assertThat(indicatorQueries.list(area).stream()
                        .filter(each -> each.code().startsWith("S0")))
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.formula()).isNotEmpty();
                    assertThat(each.shown()).isFalse();
                });
        assertThat(indicatorQueries.listFiguresOf(area))
                .extracting(Figure::draft)
                .isEmpty();
    }

    @Test
    void theAppraisalWaitsForAnAnswerToAnObjectionAndIsNotPublic() {
        assertThat(appraisals.list(List.of(area))).singleElement().satisfies(each -> {
            assertThat(each.draft().title()).startsWith("（示例）");
            assertThat(each.state()).isEqualTo(AppraisalState.OBJECTING);
            assertThat(each.published()).isFalse();
            assertThat(appraisals.listSheets(each.id()).stream().filter(Sheet::objecting))
                    .hasSize(1);
        });
    }

    @Test
    void theNoticesStandAtDifferentSteps() {
        assertThat(notices.list(List.of(area), List.of(), false, Paging.of(1)).rows().stream()
                        .map(NoticeView::units)
                        .map(units -> units.getFirst().state()))
                .containsExactlyInAnyOrder(NoticeState.CLOSED, NoticeState.ANSWERED, NoticeState.SENT);
    }
}
