package org.kepu.operations;

import java.util.Optional;
import org.kepu.audit.Finding;
import org.kepu.audit.Verification;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.HomeClaim;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;

/** Verifies the audit trail from the console, beside a running server or on a stopped installation. */
final class AuditCheck {

    private final Environment environment;
    private final KepuHome home;

    AuditCheck(Environment environment, KepuHome home) {
        this.environment = environment;
        this.home = home;
    }

    /** What to say of an intact chain; a broken one is a refusal, so that scripts see it by the code of the command. */
    String verify() {
        Optional<HomeClaim> claim = home.claim();
        try (var visit = DatabaseVisit.open(environment, home, claim.isEmpty())) {
            if (!visit.existing().contains("audit")) {
                throw new InstallationRefused("There is no audit trail yet in " + home.path()
                        + ": Kepu has never started on it. Name the right home folder in KEPU_HOME.");
            }
            return switch (Verification.verify(visit.database())) {
                case Finding.Intact(long links, long waiting, String last) ->
                    "The audit trail is intact: %d entries in an unbroken chain, %d just written and not sealed yet.\nThe last hash is %s; kept elsewhere, it proves later that nothing was cut off."
                            .formatted(links, waiting, last);
                case Finding.Broken(long position, String entry) ->
                    throw new InstallationRefused(
                            "The audit trail was tampered with: the first entry that does not fit is number " + position
                                    + ", " + entry
                                    + ". Keep everything as it is and compare the entry with the same one in a backup.");
            };
        } finally {
            claim.ifPresent(HomeClaim::close);
        }
    }
}
