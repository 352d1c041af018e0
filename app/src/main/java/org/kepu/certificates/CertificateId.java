package org.kepu.certificates;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one certificate for those who work with it; who only holds the paper uses its {@link CertificateCode}. */
public record CertificateId(UUID value) {

    static CertificateId create() {
        return new CertificateId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static CertificateId parse(String text) {
        return new CertificateId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
