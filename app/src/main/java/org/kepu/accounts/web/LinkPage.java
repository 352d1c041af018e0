package org.kepu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kepu.accounts.OneTimeLink;
import org.kepu.shared.Times;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A one-time link to hand over; shown once.
 *
 * @param key message keys of title and text begin with it
 * @param name whose link it is
 * @param back path of the account
 */
public record LinkPage(String key, String name, String back, String address, String expires) {

    static LinkPage invitation(String name, String back, OneTimeLink link, HttpServletRequest request) {
        return of("accounts.invited", name, back, link, request);
    }

    static LinkPage newPassword(String name, String back, OneTimeLink link, HttpServletRequest request) {
        return of("accounts.resetOffered", name, back, link, request);
    }

    private static LinkPage of(String key, String name, String back, OneTimeLink link, HttpServletRequest request) {
        return new LinkPage(
                key,
                name,
                back,
                address(link, request),
                Times.minute(link.expiresAt().toInstant()));
    }

    /** The whole address of a link, as people type it. */
    static String address(OneTimeLink link, HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(link.path())
                .build()
                .toUriString();
    }

    ModelAndView view() {
        return new ModelAndView("accounts/link", "page", this);
    }
}
