package org.kepu.secrets;

import java.security.interfaces.RSAPublicKey;

/**
 * A key with which everybody can verify a signature of this installation.
 *
 * @param id which signatures name
 */
public record VerificationKey(String id, RSAPublicKey key) {}
