package org.kepu.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.kepu.certificates.CertificateNames;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Verifying;
import org.kepu.shared.Outcome;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
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

    VerifyController(Verifying verifying, CertificateNames names) {
        this.verifying = verifying;
        this.names = names;
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

    private static ModelAndView page(VerifyPage page) {
        return new ModelAndView("certificates/verify", "page", page);
    }

    private static InetAddress address(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr());
    }
}
