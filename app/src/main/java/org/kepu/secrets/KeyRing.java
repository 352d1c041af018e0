package org.kepu.secrets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kepu.store.InstallationRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The installation's keys, of which one is in use. Which one, the database says, so that it changes in the same moment as what is
 * sealed with it.
 */
public final class KeyRing {

    private static final int ID = 8;

    private final Map<String, Key> keys;
    private final Key current;

    private KeyRing(List<Key> keys, Key current) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(Key::id, Function.identity()));
        this.current = current;
    }

    /**
     * Opens the keys of this home, making the first one where there is none yet.
     *
     * @throws InstallationRefused if the key in use is missing, damaged or readable by others
     */
    public static KeyRing open(Path home, DataSource database, Algorithm algorithm, LocalDate today) {
        KeyFile file = new KeyFile(home);
        JdbcClient jdbc = JdbcClient.create(database);
        Optional<String> used = used(jdbc);
        if (used.isEmpty()) {
            if (file.read().isEmpty()) {
                file.add(Key.create(algorithm, today));
            }
            jdbc.sql("insert into secrets.key_in_use (id) values (:id) on conflict do nothing")
                    .param("id", file.read().getLast().id())
                    .update();
        }
        return of(file, used(jdbc).orElseThrow());
    }

    /** The keys of an installation that has run before, for a command. */
    static KeyRing of(KeyFile file, String used) {
        List<Key> keys = file.read();
        Key current = keys.stream()
                .filter(key -> key.id().equals(used))
                .findFirst()
                .orElseThrow(() -> new InstallationRefused("The key " + used
                        + ", with which personal fields in the database are sealed, is not in " + file
                        + ". Bring the file of this installation back, for example from a backup."));
        return new KeyRing(keys, current);
    }

    static Optional<String> used(JdbcClient jdbc) {
        return jdbc.sql("select id from secrets.key_in_use").query(String.class).optional();
    }

    /** The key in use, by its identifier; no secret. */
    public String current() {
        return current.id() + " (" + current.algorithm() + ", " + current.made() + ")";
    }

    /** Seals a text under what it belongs to: key, nonce, cipher text. */
    public byte[] seal(byte[] context, byte[] text) {
        byte[] nonce = Key.random(FieldCipher.NONCE);
        byte[] sealed = current.algorithm().cipher().seal(current.sealing(), nonce, context, text);
        byte[] whole = Arrays.copyOf(HexFormat.of().parseHex(current.id()), ID + nonce.length + sealed.length);
        System.arraycopy(nonce, 0, whole, ID, nonce.length);
        System.arraycopy(sealed, 0, whole, ID + nonce.length, sealed.length);
        return whole;
    }

    /** Opens what was sealed with any key of the ring. */
    public byte[] open(byte[] context, byte[] whole) {
        String id = HexFormat.of().formatHex(whole, 0, ID);
        Key key = Optional.ofNullable(keys.get(id))
                .orElseThrow(() -> new IllegalStateException("a field is sealed with the unknown key " + id));
        return key.algorithm()
                .cipher()
                .open(
                        key.sealing(),
                        Arrays.copyOfRange(whole, ID, ID + FieldCipher.NONCE),
                        context,
                        Arrays.copyOfRange(whole, ID + FieldCipher.NONCE, whole.length));
    }

    /** The keyed hash by which a text is found again; of another kind it is another. */
    public byte[] hash(String kind, byte[] text) {
        byte[] prefix = (kind + '\0').getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(prefix, prefix.length + text.length);
        System.arraycopy(text, 0, whole, prefix.length, text.length);
        return current.algorithm().cipher().hash(current.finding(), whole);
    }
}
