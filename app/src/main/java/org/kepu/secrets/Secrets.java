package org.kepu.secrets;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.kepu.store.KepuHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Service;

/** Seals, opens and hashes personal fields with the installation's keys. */
@Service
@DependsOnDatabaseInitialization
public class Secrets {

    private final KeyRing ring;

    Secrets(
            KepuHome home,
            DataSource database,
            Clock clock,
            @Value("${kepu.secrets.algorithm:AES}") Algorithm algorithm) {
        this.ring = KeyRing.open(home.path(), database, algorithm, LocalDate.now(clock));
    }

    /**
     * Seals a text.
     *
     * @param context what it belongs to, for example field and person; it opens only under the same words
     */
    public byte[] seal(String context, String text) {
        return ring.seal(bytes(context), bytes(text));
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException if it was changed or belongs elsewhere
     */
    public String open(String context, byte[] sealed) {
        return new String(ring.open(bytes(context), sealed), StandardCharsets.UTF_8);
    }

    /** The keyed hash of a text by which it can be found again, 32 bytes; the same text of another kind has another. */
    public byte[] hash(String kind, String text) {
        return ring.hash(kind, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
