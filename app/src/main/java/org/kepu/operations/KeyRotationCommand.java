package org.kepu.operations;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.kepu.orders.RequesterResealing;
import org.kepu.personal.Resealing;
import org.kepu.secrets.Algorithm;
import org.kepu.secrets.KeyRotation;
import org.kepu.signups.ParticipantResealing;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.HomeClaim;
import org.kepu.store.InstallationRefused;
import org.kepu.store.KepuHome;
import org.springframework.core.env.Environment;

/** Puts new keys for personal fields and for signatures into use, on a stopped installation. */
final class KeyRotationCommand {

    private final Environment environment;
    private final KepuHome home;
    private final Clock clock;

    KeyRotationCommand(Environment environment, KepuHome home, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.clock = clock;
    }

    String rotate() throws SQLException {
        HomeClaim claim = home.claim()
                .orElseThrow(() -> new InstallationRefused("Kepu runs on " + home.path()
                        + ". Stop it first: it takes some seconds to seal everything anew."));
        try (claim;
                var visit = DatabaseVisit.open(environment, home, false)) {
            if (!visit.existing().contains("secrets")) {
                throw new InstallationRefused("There is no key yet: Kepu has never started on " + home.path() + ".");
            }
            OtherConnections.refuse(visit.database());
            KeyRotation.Rotated done = KeyRotation.rotate(
                    home.path(), visit.database(), algorithm(), LocalDate.now(clock), resealing(visit));
            boolean signing = KeyRotation.renewSigning(home.path(), LocalDate.now(clock));
            return "Sealed %d fields anew. Key before: %s; now: %s. Earlier keys stay in the key file for earlier backups.%s Back up now."
                    .formatted(
                            done.fields(),
                            done.before(),
                            done.after(),
                            signing ? " Open badges are signed with a new key; earlier ones still verify." : "");
        }
    }

    /** Everything that is sealed; an installation that has not been started since it was updated may not have orders or sign-ups yet. */
    private static KeyRotation.Resealing resealing(DatabaseVisit visit) {
        KeyRotation.Resealing people = new Resealing(visit.database());
        KeyRotation.Resealing requesters = new RequesterResealing(visit.database());
        KeyRotation.Resealing participants = new ParticipantResealing(visit.database());
        boolean ordered = visit.existing().contains("orders");
        boolean signedUp = visit.existing().contains("signups");
        return (old, fresh) -> people.reseal(old, fresh)
                + (ordered ? requesters.reseal(old, fresh) : 0)
                + (signedUp ? participants.reseal(old, fresh) : 0);
    }

    private Algorithm algorithm() {
        String name = environment.getProperty("kepu.secrets.algorithm", "AES");
        try {
            return Algorithm.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InstallationRefused("KEPU_CIPHER is '" + name + "'; it must be AES or SM4.", e);
        }
    }
}
