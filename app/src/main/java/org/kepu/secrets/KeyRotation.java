package org.kepu.secrets;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.kepu.store.InstallationRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a new key into use on a stopped installation: the file gets the key first, then everything is sealed anew and the key named
 * in one transaction. Cut off at any moment, the old key is still in use or the new one is, and the file has both.
 */
public final class KeyRotation {

    /** Makes a new key for signatures, if anything was ever signed; returns whether it did. Earlier ones still verify. */
    public static boolean renewSigning(Path home, LocalDate today) {
        SigningKeys keys = new SigningKeys(home);
        boolean used = !keys.read().isEmpty();
        if (used) {
            keys.renew(today);
        }
        return used;
    }

    /** Seals everything anew. */
    public interface Resealing {
        /** Reads with the old ring, writes with the new one, inside the transaction of this connection source. */
        long reseal(KeyRing old, KeyRing fresh);
    }

    /** What was done. */
    public record Rotated(long fields, String before, String after) {}

    private KeyRotation() {}

    /**
     * Rotates.
     *
     * @param resealing how the fields of the database are sealed anew
     * @throws InstallationRefused if the installation has no key yet
     */
    public static Rotated rotate(
            Path home, DataSource database, Algorithm algorithm, LocalDate today, Resealing resealing) {
        KeyFile file = new KeyFile(home);
        JdbcClient jdbc = JdbcClient.create(database);
        String used = KeyRing.used(jdbc)
                .orElseThrow(
                        () -> new InstallationRefused("There is no key yet: Kepu has never started on " + home + "."));
        KeyRing old = KeyRing.of(file, used);
        Key key = Key.create(algorithm, today);
        file.add(key);
        KeyRing fresh = KeyRing.of(file, key.id());
        Long fields = new TransactionTemplate(new DataSourceTransactionManager(database)).execute(_ -> {
            long count = resealing.reseal(old, fresh);
            jdbc.sql("update secrets.key_in_use set id = :id, since = now()")
                    .param("id", key.id())
                    .update();
            return count;
        });
        return new Rotated(fields == null ? 0 : fields, old.current(), fresh.current());
    }
}
