package org.kepu.secrets;

/** With what fields are sealed and hashed: two families, of which a city chooses one ({@code KEPU_CIPHER}). */
public enum Algorithm {
    /** AES-256 in Galois/Counter Mode, HMAC with SHA-256. */
    AES,
    /** The Chinese commercial algorithms: SM4 (GB/T 32907) in Galois/Counter Mode, HMAC with SM3 (GB/T 32905). */
    SM4;

    FieldCipher cipher() {
        return switch (this) {
            case AES -> new AesGcm();
            case SM4 -> new Sm4Gcm();
        };
    }
}
