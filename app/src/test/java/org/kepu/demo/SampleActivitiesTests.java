package org.kepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityRegister;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The sample activities show every state; loading them again changes nothing. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleActivitiesTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleActivities activities;

    @Autowired
    private ActivityRegister register;

    @Test
    void thereIsASampleActivityInEveryStateMarkedAsSuch() {
        AreaId area = city.load();
        AccountId office = people.find(Role.OFFICE, area);
        activities.load(area, office);
        activities.load(area, office);
        Viewer viewer =
                new Viewer(Optional.of(office), "", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(area))));

        List<ActivityView> all =
                register.list(viewer, Optional.empty(), Paging.of(1)).rows();

        assertThat(all).hasSize(SampleActivity.LIST.size()).allMatch(ActivityView::sample);
        assertThat(all).extracting(ActivityView::state).contains(ActivityState.values());
    }
}
