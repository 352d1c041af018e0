package org.kepu.signups.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Paged;
import org.kepu.signups.Occupancy;
import org.kepu.signups.Participant;
import org.kepu.signups.SignUpId;
import org.kepu.signups.SignUpState;
import org.kepu.signups.SignUpView;

/**
 * Who signed up for an activity, for those who keep it.
 *
 * @param who masked
 * @param shown the one shown in full
 */
public record KeptSignUpsPage(
        String activity,
        String title,
        List<Occupancy> places,
        Paged<SignUpView> signUps,
        Map<SignUpId, Participant> who,
        Optional<SignUpState> state,
        Optional<SignUpId> shown,
        Optional<Participant> inFull) {

    /** Where this page is. */
    public String address() {
        return "/activities/work/" + activity + "/signups";
    }

    /** Who it is, masked; a dash once that was removed. */
    public String name(SignUpView view) {
        Participant known = who.get(view.id());
        return known == null ? "—" : known.name() + " " + known.mobile();
    }

    /** Who it is in full, for the one asked for. */
    public Optional<Participant> full(SignUpView view) {
        return shown.filter(view.id()::equals).flatMap(_ -> inFull);
    }
}
