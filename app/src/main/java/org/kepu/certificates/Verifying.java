package org.kepu.certificates;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.kepu.brakes.Braked;
import org.kepu.brakes.Brakes;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;

/** Answers whoever holds a certificate whether it is one. Codes are too long to guess, and guessing is slowed down. */
@Service
public class Verifying {

    /** Wrong codes from one address before it must wait: a school shares one. */
    private static final int FREE = 20;

    private final CertificateQueries queries;
    private final Brakes brakes;

    Verifying(CertificateQueries queries, Brakes brakes) {
        this.queries = queries;
        this.brakes = brakes;
    }

    /**
     * The certificate with this code. Refused are a code that none has ({@code code}) and, without a field, whoever gave too many
     * wrong ones.
     */
    public Outcome<CertificateView> find(String typed, InetAddress from) {
        Braked guess = new Braked("CERTIFICATE", Braked.from(from).key(), FREE);
        Duration wait = brakes.waitFor(guess);
        if (wait.isPositive()) {
            return Outcome.refused("", "certificates.refusal.tooMany", wait.toMinutes() + 1);
        }
        Optional<CertificateView> found = CertificateCode.parse(typed).flatMap(queries::find);
        if (found.isEmpty()) {
            brakes.failed(guess);
        }
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused("code", "certificates.refusal.unknown"));
    }
}
