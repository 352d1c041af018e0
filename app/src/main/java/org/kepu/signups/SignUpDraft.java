package org.kepu.signups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.activities.Question;
import org.kepu.shared.Audience;
import org.kepu.shared.Refusal;

/**
 * What somebody signs up with.
 *
 * @param form made with the form, so that sending it twice is one sign-up
 * @param group whether several come with one contact
 * @param party which class, village or family; empty for one person
 * @param seats how many come; 1 for one person, −1 if what was typed is no number
 * @param born year of birth; empty where it is not asked, −1 if what was typed is no year
 * @param minors whether some of a group are under 18
 * @param guardian name of the guardian of one minor
 * @param guardianConsent that the guardian agrees; for a group, that the contact has the consent of every guardian
 * @param answers by question id
 * @param consent that the data are used to carry out the activity
 */
public record SignUpDraft(
        UUID form,
        boolean group,
        String name,
        String mobile,
        String party,
        int seats,
        Optional<Audience> audience,
        Optional<Integer> born,
        boolean minors,
        String guardian,
        boolean guardianConsent,
        Map<String, String> answers,
        boolean consent) {

    /** The most people of one group. */
    public static final int MOST = 200;

    private static final String ANSWER = "q-";

    public SignUpDraft {
        name = name.strip();
        mobile = mobile(mobile);
        party = group ? party.strip() : "";
        seats = group ? seats : 1;
        guardian = guardian.strip();
        answers = Map.copyOf(answers);
    }

    /** Reads a form with the fields of this record; an answer is a field {@code q-} with the question's id. */
    public static SignUpDraft read(Map<String, String> cells) {
        Map<String, String> answers = new HashMap<>();
        cells.forEach((name, text) -> {
            if (name.startsWith(ANSWER) && !text.isBlank()) {
                answers.put(name.substring(ANSWER.length()), text.strip());
            }
        });
        return new SignUpDraft(
                form(text(cells, "form")),
                !text(cells, "group").isEmpty(),
                text(cells, "name"),
                text(cells, "mobile"),
                text(cells, "party"),
                number(text(cells, "seats")),
                Arrays.stream(Audience.values())
                        .filter(each -> each.name().equals(text(cells, "audience")))
                        .findFirst(),
                Optional.of(text(cells, "born"))
                        .filter(typed -> !typed.isEmpty())
                        .map(SignUpDraft::number),
                "yes".equals(text(cells, "minors")),
                text(cells, "guardian"),
                !text(cells, "guardianConsent").isEmpty(),
                answers,
                !text(cells, "consent").isEmpty());
    }

    /** A mobile as it is compared: without spaces, dashes and the country's code. */
    static String mobile(String typed) {
        return typed.strip().replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1)", "");
    }

    /** Whether the person is or may be under 18. */
    boolean minor(Place place) {
        return group ? minors : place.minors() && born.filter(place::mayBeMinor).isPresent();
    }

    /** The answers to the questions asked, in their order. */
    List<Answered> answers(Place place) {
        return place.questions().stream()
                .filter(question -> answers.containsKey(question.id().toString()))
                .map(question -> new Answered(
                        question.text(), answers.getOrDefault(question.id().toString(), "")))
                .toList();
    }

    /** What is wrong with it on its own. */
    List<Refusal> wrong(Place place, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > 40) {
            wrong.add(Refusal.at("name", "signups.refusal.name", 40));
        }
        if (!mobile.matches("1[3-9][0-9]{9}")) {
            wrong.add(Refusal.at("mobile", "signups.refusal.mobile"));
        }
        if (audience.filter(place.audiences()::contains).isEmpty()) {
            wrong.add(Refusal.at("audience", "signups.refusal.audience"));
        }
        if (group) {
            wrongGroup(place, wrong);
        } else {
            wrongPerson(place, today, wrong);
        }
        for (Question question : place.questions()) {
            String field = ANSWER + question.id();
            String answer = answers.getOrDefault(question.id().toString(), "");
            if (answer.isEmpty() && question.required()) {
                wrong.add(Refusal.at(field, "signups.refusal.answer"));
            } else if (answer.length() > 200) {
                wrong.add(Refusal.at(field, "imports.cell.tooLong", 200));
            }
        }
        if (!consent) {
            wrong.add(Refusal.at("consent", "signups.refusal.consent"));
        }
        return wrong;
    }

    private void wrongGroup(Place place, List<Refusal> wrong) {
        if (party.isEmpty() || party.length() > 40) {
            wrong.add(Refusal.at("party", "signups.refusal.party", 40));
        }
        if (seats < 2 || seats > MOST) {
            wrong.add(Refusal.at("seats", "signups.refusal.seats", MOST));
        } else if (place.capacity().filter(capacity -> capacity < seats).isPresent()) {
            wrong.add(Refusal.at(
                    "seats", "signups.refusal.seatsOver", place.capacity().orElseThrow()));
        }
        if (minors && !place.minors()) {
            wrong.add(Refusal.at("minors", "signups.refusal.adults"));
        } else if (minors && !guardianConsent) {
            wrong.add(Refusal.at("guardianConsent", "signups.refusal.guardians"));
        }
    }

    private void wrongPerson(Place place, LocalDate today, List<Refusal> wrong) {
        if (!place.minors()) {
            return;
        }
        if (born.filter(year -> year > today.getYear() - 120 && year <= today.getYear())
                .isEmpty()) {
            wrong.add(Refusal.at("born", "signups.refusal.born"));
        } else if (place.mayBeMinor(born.orElseThrow())) {
            if (guardian.isEmpty() || guardian.length() > 40) {
                wrong.add(Refusal.at("guardian", "signups.refusal.guardian", 40));
            }
            if (!guardianConsent) {
                wrong.add(Refusal.at("guardianConsent", "signups.refusal.guardianConsent"));
            }
        }
    }

    private static String text(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** A form without its mark counts as one of its own. */
    private static UUID form(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return org.kepu.shared.UuidV7.create();
        }
    }
}
