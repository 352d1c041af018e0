package org.kepu.activities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how people sign up.
 *
 * @param needed false where everybody just comes
 * @param capacity places, in each session of a {@linkplain Rhythm#RECURRING recurring} activity, else in the whole; empty without limit
 * @param opens from when; empty as soon as it is announced
 * @param closes until when; empty until it begins
 * @param minors whether people under 18 may take part
 * @param questions to answer, in their order
 */
public record SignUpTerms(
        boolean needed,
        Optional<Integer> capacity,
        Optional<Instant> opens,
        Optional<Instant> closes,
        boolean minors,
        List<Question> questions) {

    public SignUpTerms {
        questions = List.copyOf(questions);
    }

    /** Whether one can sign up now for something that begins then. */
    public boolean openAt(Instant now, Instant begins) {
        return needed
                && opens.map(from -> !now.isBefore(from)).orElse(true)
                && now.isBefore(closes.orElse(begins))
                && now.isBefore(begins);
    }
}
