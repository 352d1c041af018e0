package org.kepu.signups.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Audience;
import org.kepu.signups.Place;
import org.kepu.web.FormErrors;

/**
 * The form to sign up.
 *
 * @param places what one can sign up for now, or what one could if none is open; empty where everybody just comes
 * @param chosen empty if there is a choice that was not made
 * @param left places left of the chosen one; empty without limit
 * @param form marks the form, so that sending it twice is one sign-up
 */
public record SignUpPage(
        String activity,
        String title,
        List<Place> places,
        Optional<Place> chosen,
        Optional<Integer> left,
        boolean group,
        String form,
        Instant now,
        Map<String, String> typed,
        FormErrors errors) {

    /** What was typed in a field. */
    public String cell(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The audiences of the activity in their usual order. */
    public List<Audience> audiences() {
        return places.stream()
                .flatMap(place -> place.audiences().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The audience chosen; the only one where there is no choice. */
    public String audience() {
        return audiences().size() == 1 ? audiences().getFirst().name() : cell("audience");
    }

    /** Whether a guardian may well be signing up, so that what guardians fill in is open. */
    public boolean forMinors() {
        return audiences().contains(Audience.YOUTH)
                || !cell("guardian").isEmpty()
                || !cell("guardianConsent").isEmpty()
                || errors.list().stream().anyMatch(refusal -> refusal.field().startsWith("guardian"));
    }

    /** Whether one can sign up at all. */
    public boolean open() {
        return places.stream().anyMatch(place -> place.openAt(now));
    }

    /** Whether whoever signs up now will wait. */
    public boolean full() {
        return left.filter(places -> places <= 0).isPresent();
    }

    /** Where the form leads. */
    public String address() {
        return "/activities/" + activity + "/signup";
    }
}
