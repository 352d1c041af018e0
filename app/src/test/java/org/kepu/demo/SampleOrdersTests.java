package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.orders.OrderFilter;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The sample orders show every state; loading them again changes nothing. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleOrdersTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleOrders orders;

    @Autowired
    private OrderQueries queries;

    @Test
    void thereIsASampleOrderInEveryStateMarkedAsSuch() {
        AreaId area = city.load();
        AccountId office = people.find(Role.OFFICE, area);
        orders.load(area, office);
        orders.load(area, office);
        Viewer viewer =
                new Viewer(Optional.of(office), "", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(area))));

        List<OrderView> all = queries.list(viewer, OrderFilter.ALL, LocalDate.EPOCH, Paging.of(1))
                .rows();

        assertThat(all).hasSizeGreaterThanOrEqualTo(13).allMatch(OrderView::sample);
        assertThat(all).extracting(OrderView::state).contains(OrderState.values());
    }
}
