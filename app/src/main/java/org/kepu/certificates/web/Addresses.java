package org.kepu.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.certificates.CertificateCode;
import org.kepu.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where certificates are verified, as it stands on paper. */
@Component
class Addresses {

    private final Site site;

    Addresses(Site site) {
        this.site = site;
    }

    String of(CertificateCode code, HttpServletRequest request) {
        String root = site.address().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : site.address().replaceAll("/+$", "");
        return root + "/certificates/" + code;
    }
}
