package org.kepu.accounts;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane (the OWASP minimum), 16 bytes of salt and 32 of hash. At most four at once: more
 * would let a flood of sign-ins eat the memory.
 */
@Component
class PasswordHashing {

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore room = new Semaphore(4);
    private final String nobody = encoder.encode("nobody has this password");

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether the password fits; without a hash it takes as long and never fits. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> encoder.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
