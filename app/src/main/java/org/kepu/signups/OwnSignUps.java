package org.kepu.signups;

import java.net.InetAddress;
import java.util.Optional;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;

/** How people find their own sign-up again: by the secret link, by number and mobile, or signed in. */
@Service
public class OwnSignUps {

    private final Participants participants;
    private final SignUpQueries queries;
    private final SignUpBrakes brakes;

    OwnSignUps(Participants participants, SignUpQueries queries, SignUpBrakes brakes) {
        this.participants = participants;
        this.queries = queries;
        this.brakes = brakes;
    }

    /** The key of the secret link, for who knows number and mobile. Refused without a field if they do not fit or after many tries. */
    public Outcome<String> find(String number, String mobile, InetAddress from) {
        String named = number(number);
        Optional<Outcome<String>> braked = brakes.beforeGuess(from, named);
        if (braked.isPresent()) {
            return braked.get();
        }
        Optional<String> key = queries.findByNumber(named)
                .filter(id -> participants
                        .findMobile(id)
                        .filter(SignUpDraft.mobile(mobile)::equals)
                        .isPresent())
                .flatMap(participants::findKey);
        if (key.isEmpty()) {
            brakes.wrongGuess(from, named);
        }
        return key.map(Outcome::done).orElseGet(() -> Outcome.refused("", "signups.refusal.notFound"));
    }

    /** Nine digits however they were typed. */
    private static String number(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.length() == 9
                ? digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6)
                : digits;
    }

    /**
     * The sign-up a secret link leads to.
     *
     * @throws NotFound if it leads nowhere, or the personal data were removed
     */
    public SignUpView get(String key) {
        return participants.findByKey(key).map(queries::get).orElseThrow(() -> new NotFound("own sign-up"));
    }

    /**
     * A sign-up of somebody with an account.
     *
     * @throws NotFound if it is not this person's
     */
    public SignUpView get(SignUpId id, AccountId account) {
        return queries.find(id)
                .filter(view -> view.account().equals(Optional.of(account)))
                .orElseThrow(() -> new NotFound("sign-up " + id));
    }

    /** The code to check in with; empty once the personal data were removed. */
    public Optional<String> findCode(SignUpId id) {
        return participants.findCode(id);
    }
}
