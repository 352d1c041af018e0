package org.kepu.certificates.web;

import java.util.Optional;
import org.kepu.certificates.CertificateView;
import org.kepu.web.FormErrors;

/**
 * What everybody learns about a certificate.
 *
 * @param code as it was typed
 * @param certificate the one that has it
 * @param name masked, empty if it was removed
 * @param badge where the badge is
 */
public record VerifyPage(
        String code, Optional<CertificateView> certificate, String name, String badge, FormErrors errors) {

    static VerifyPage form(String code, FormErrors errors) {
        return new VerifyPage(code, Optional.empty(), "", "", errors);
    }
}
