package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of pages, for codes that telephones read and for what is printed. */
@Component
public class SiteAddress {

    private final Site site;

    SiteAddress(Site site) {
        this.site = site;
    }

    /** The whole address of a path of this site: under the address that is set, else as this request was asked. */
    public String of(String path, HttpServletRequest request) {
        String root = site.address().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : site.address().replaceAll("/+$", "");
        return root + path;
    }
}
