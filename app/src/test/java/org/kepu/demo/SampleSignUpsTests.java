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
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SignUpState;
import org.kepu.signups.SignUpView;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** People signed up for the sample activities, some wait; loading them again changes nothing. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class SampleSignUpsTests {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleActivities activities;

    @Autowired
    private SampleSignUps signUps;

    @Autowired
    private ActivityRegister register;

    @Autowired
    private SignUpQueries queries;

    @Test
    void peopleSignedUpForWhatIsToCome() {
        AreaId area = city.load();
        AccountId office = people.find(Role.OFFICE, area);
        activities.load(area, office);
        signUps.load(area, office);
        List<SignUpView> first = all(area, office);
        signUps.load(area, office);

        assertThat(first)
                .allMatch(SignUpView::sample)
                .extracting(SignUpView::state)
                .contains(SignUpState.CONFIRMED, SignUpState.WAITING, SignUpState.CANCELLED);
        assertThat(all(area, office)).hasSameSizeAs(first);
    }

    private List<SignUpView> all(AreaId area, AccountId office) {
        Viewer viewer =
                new Viewer(Optional.of(office), "", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(area))));
        return register.list(viewer, Optional.empty(), Paging.of(1)).rows().stream()
                .flatMap(activity -> queries.list(activity.id(), Optional.empty(), Paging.of(1)).rows().stream())
                .toList();
    }
}
