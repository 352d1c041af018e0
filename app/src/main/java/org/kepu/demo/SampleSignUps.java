package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kepu.shared.UuidV7;
import org.kepu.signups.Place;
import org.kepu.signups.PlaceQueries;
import org.kepu.signups.SignUpDraft;
import org.kepu.signups.SignUpQueries;
import org.kepu.signups.SigningUp;
import org.kepu.signups.WaitingList;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People who signed up for the sample activities to come: a class, some alone, and where places are few a waiting list. */
@Component
@Profile("demo")
class SampleSignUps {

    private static final int ALONE = 9;

    private final ActivityRegister register;
    private final PlaceQueries places;
    private final SignUpQueries signUps;
    private final SigningUp signingUp;
    private final WaitingList waitingList;
    private final Clock clock;

    SampleSignUps(
            ActivityRegister register,
            PlaceQueries places,
            SignUpQueries signUps,
            SigningUp signingUp,
            WaitingList waitingList,
            Clock clock) {
        this.register = register;
        this.places = places;
        this.signUps = signUps;
        this.signingUp = signingUp;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    void load(AreaId city, AccountId office) {
        Viewer viewer = new Viewer(
                Optional.of(office), "示例·领导组办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
        register.list(viewer, Optional.of(ActivityState.ANNOUNCED), new Paging(1, 200)).rows().stream()
                .filter(ActivityView::sample)
                .filter(activity -> signUps.listOccupancy(activity.id()).isEmpty())
                .flatMap(activity -> places.list(activity.id()).stream().limit(1))
                .forEach(this::fill);
    }

    private void fill(Place place) {
        Instant now = clock.instant();
        if (!place.openAt(now)) {
            return;
        }
        int groups = place.capacity()
                .map(seats -> Math.max(2, Math.min(40, seats - 6)))
                .orElse(40);
        signUp(place, draft(place, 0, "示例小学四年级二班", groups), now);
        for (int i = 1; i <= ALONE; i++) {
            signUp(place, draft(place, i, "", 1), now);
        }
        signUps.list(place.activity(), Optional.empty(), Paging.of(1)).rows().stream()
                .filter(signUp -> signUp.seats() == 1)
                .findFirst()
                .ifPresent(signUp -> done(waitingList.cancel(signUp.id(), now)));
    }

    private void signUp(Place place, SignUpDraft draft, Instant now) {
        InetAddress from = InetAddress.ofLiteral("2001:db8:" + draft.mobile().substring(7) + "::1");
        done(signingUp.signUp(place, draft, Viewer.PUBLIC, from, now));
    }

    private static SignUpDraft draft(Place place, int number, String party, int seats) {
        Map<String, String> answers = place.questions().stream()
                .collect(java.util.stream.Collectors.toMap(
                        question -> question.id().toString(), _ -> "（示例）"));
        return new SignUpDraft(
                UuidV7.create(),
                !party.isEmpty(),
                "示例报名人",
                "1380002%04d".formatted(number),
                party,
                seats,
                place.audiences().stream().sorted().findFirst(),
                party.isEmpty() && place.minors() ? Optional.of(1985) : Optional.empty(),
                false,
                "",
                false,
                answers,
                true);
    }
}
