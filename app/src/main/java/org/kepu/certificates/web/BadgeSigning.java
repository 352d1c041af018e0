package org.kepu.certificates.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.kepu.secrets.Signing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs an open badge as Open Badges 3.0 says under “JSON Web Token Proof Format”: a compact JWS whose payload is the credential with
 * the claims {@code iss}, {@code jti}, {@code nbf} and {@code sub}, signed with RS256, and whose {@code kid} is an address that answers
 * with the public key. Nothing else is in its header, as the specification wants.
 */
@Component
class BadgeSigning {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Signing signing;
    private final JsonMapper json;

    BadgeSigning(Signing signing, JsonMapper json) {
        this.signing = signing;
        this.json = json;
    }

    /**
     * The credential, signed.
     *
     * @param keys the address of a key, given its identifier
     */
    String sign(Map<String, Object> credential, Function<String, String> keys) {
        Map<String, Object> payload = new LinkedHashMap<>(credential);
        payload.put("iss", id(credential, "issuer"));
        payload.put("jti", credential.get("id"));
        payload.put("nbf", Instant.parse((String) credential.get("validFrom")).getEpochSecond());
        payload.put("sub", id(credential, "credentialSubject"));
        AtomicReference<String> text = new AtomicReference<>("");
        byte[] signature = signing.sign(key -> {
            text.set(encode(Map.of("alg", "RS256", "kid", keys.apply(key), "typ", "JWT")) + "." + encode(payload));
            return text.get().getBytes(StandardCharsets.US_ASCII);
        });
        return text.get() + "." + BASE64.encodeToString(signature);
    }

    private static String id(Map<String, Object> credential, String part) {
        return credential.get(part) instanceof Map<?, ?> found ? String.valueOf(found.get("id")) : "";
    }

    private String encode(Map<String, ?> object) {
        return BASE64.encodeToString(json.writeValueAsBytes(object));
    }
}
