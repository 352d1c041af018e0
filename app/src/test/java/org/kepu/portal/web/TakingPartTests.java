package org.kepu.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.ServiceId;
import org.kepu.testing.KepuTest;
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
}
