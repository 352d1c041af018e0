package org.kepu.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import org.junit.jupiter.api.Test;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivitySteps;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.ServiceId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class TakingPartTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OfferQueries offers;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivitySteps steps;

    @Autowired
    private Doorstep doorstep;

    @Test
    void theHomePageLeadsToSomeServicesAndToOnesOwnOrder() {
        orders.service(places.create(), false);
        assertThat(doorstep.today().services())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(service -> {
                    ServiceId id = service.id();
                    assertThat(offers.getActive(id).title()).isEqualTo(service.title());
                    assertThat(mvc.get().uri("/")).bodyText().contains("/services/" + id, "/orders/mine");
                });
    }

    @Test
    void theHomePageLeadsToWhatComesNextButNotToWhatWasCalledOff() {
        Place place = places.create();
        activities.announced(place, 10, 1);
        ActivityId calledOff = activities.announced(place, 10, 1);
        done(steps.callOff(calledOff, "停电", activities.liaison(place)));
        assertThat(doorstep.today().activities())
                .extracting(listed -> listed.activity().id())
                .doesNotContain(calledOff)
                .hasSizeLessThanOrEqualTo(4)
                .isNotEmpty();
    }
}
