package org.kepu.certificates.web;

import java.util.Map;
import org.kepu.certificates.CertificateId;
import org.kepu.certificates.CertificateView;
import org.kepu.shared.Paged;

/**
 * Certificates issued.
 *
 * @param names masked
 * @param number what was looked for
 */
public record CertificateListPage(
        Paged<CertificateView> certificates, Map<CertificateId, String> names, String number) {}
