package org.kepu.secrets;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.kepu.store.KepuHome;
import org.springframework.stereotype.Service;

/**
 * Signs what leaves the house and must be verified without asking it, with RSA and SHA-256 (RS256 of RFC 7518). The key is made when
 * something is signed first; {@code ./kepu keys rotate} makes another.
 */
@Service
public class Signing {

    private final SigningKeys file;
    private final Clock clock;

    Signing(KepuHome home, Clock clock) {
        this.file = new SigningKeys(home.path());
        this.clock = clock;
    }

    /**
     * Signs a text that may name the key it is signed with.
     *
     * @param text given the identifier of the key
     */
    public synchronized byte[] sign(Function<String, byte[]> text) {
        List<SigningKey> keys = file.read();
        SigningKey key = keys.isEmpty() ? file.renew(LocalDate.now(clock)) : keys.getLast();
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.secret().orElseThrow());
            signature.update(text.apply(key.id()));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA with SHA-256", e);
        }
    }

    /** What everybody verifies with: the key in use and all earlier ones. */
    public List<VerificationKey> listKeys() {
        return file.read().stream()
                .map(key -> new VerificationKey(key.id(), key.open()))
                .toList();
    }
}
