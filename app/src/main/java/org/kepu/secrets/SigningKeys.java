package org.kepu.secrets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The file {@code keys/signing.keys}: the last key signs, earlier ones are kept so that what they signed can be verified. */
final class SigningKeys {

    private final SecretFile file;

    SigningKeys(Path home) {
        this.file = new SecretFile(
                home,
                "signing.keys",
                "Keys that sign open badges; of earlier ones only what verifies. Keep it secret and backed up.");
    }

    List<SigningKey> read() {
        return file.read(SigningKey::parse);
    }

    /** Makes a key that signs from now on; of those before, only what verifies is kept. */
    SigningKey renew(LocalDate today) {
        SigningKey fresh = SigningKey.create(today);
        file.write(Stream.concat(read().stream().map(SigningKey::retired), Stream.of(fresh))
                .map(SigningKey::line)
                .toList());
        return fresh;
    }
}
