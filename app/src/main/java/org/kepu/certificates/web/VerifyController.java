package org.kepu.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.kepu.certificates.CertificateCode;
import org.kepu.certificates.CertificateNames;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Verifying;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.FormErrors;
import org.kepu.web.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever holds a certificate whether it is valid, and no more than that needs. */
@Controller
class VerifyController {

    private final Verifying verifying;
    private final CertificateNames names;
    private final SiteAddress addresses;
    private final BadgeWriting badges;

    VerifyController(Verifying verifying, CertificateNames names, SiteAddress addresses, BadgeWriting badges) {
        this.verifying = verifying;
        this.names = names;
        this.addresses = addresses;
        this.badges = badges;
    }

    @GetMapping("/certificates")
    ModelAndView form(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return code.isBlank() ? page(VerifyPage.form("", FormErrors.none())) : show(code, request);
    }

    @GetMapping("/certificates/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        return switch (verifying.find(code, address(request))) {
            case Outcome.Done<CertificateView>(CertificateView found) ->
                page(new VerifyPage(
                        found.code().grouped(),
                        Optional.of(found),
                        names.masked(found),
                        "/certificates/" + found.code() + "/badge",
                        FormErrors.none()));
            case Outcome.Refused<CertificateView> refused -> {
                ModelAndView again = page(VerifyPage.form(code, FormErrors.of(refused)));
                boolean unknown = refused.refusals().getFirst().field().equals("code");
                again.setStatus(unknown ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS);
                yield again;
            }
        };
    }

    /** The same as an open badge. */
    @GetMapping("/certificates/{code}/badge")
    ResponseEntity<Map<String, Object>> badge(@PathVariable String code, HttpServletRequest request) {
        CertificateCode known = CertificateCode.parse(code).orElseThrow(() -> new NotFound("certificate"));
        return switch (verifying.find(known.value(), address(request))) {
            case Outcome.Done<CertificateView>(CertificateView found) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/ld+json"))
                        .body(badges.write(found, addresses.of("/certificates/" + found.code(), request)));
            case Outcome.Refused<CertificateView> _ -> throw new NotFound("certificate");
        };
    }

    private static ModelAndView page(VerifyPage page) {
        return new ModelAndView("certificates/verify", "page", page);
    }

    private static InetAddress address(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr());
    }
}
