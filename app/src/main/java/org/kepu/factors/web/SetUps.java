package org.kepu.factors.web;

import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.factors.SecondFactor;
import org.kepu.shared.AccountId;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;
import org.kepu.web.Site;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page with the QR code, at the entrance and in one's own account. */
@Component
class SetUps {

    private final SecondFactor factor;
    private final Accounts accounts;
    private final Site site;
    private final MessageSource messages;

    SetUps(SecondFactor factor, Accounts accounts, Site site, MessageSource messages) {
        this.factor = factor;
        this.accounts = accounts;
        this.site = site;
        this.messages = messages;
    }

    ModelAndView page(AccountId account, String action, FormErrors errors) {
        Viewer person = accounts.findViewer(account).orElse(Viewer.PUBLIC);
        String secret = factor.begin(account);
        QrCode picture = QrCode.of(address(person.name(), secret));
        ModelAndView page = new ModelAndView(
                "factors/set-up",
                "page",
                new SetUpPage(
                        action,
                        factor.required(person),
                        picture.path(),
                        picture.size(),
                        secret.replaceAll("(.{4})(?!$)", "$1 "),
                        errors));
        if (errors.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** What authenticator apps read from the code: whose it is and of which site. */
    private String address(String name, String secret) {
        String issuer = site.name().isEmpty()
                ? messages.getMessage("app.name", new Object[0], java.util.Locale.SIMPLIFIED_CHINESE)
                : site.name();
        return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{name}")
                .queryParam("secret", secret)
                .queryParam("issuer", "{issuer}")
                .encode()
                .buildAndExpand(java.util.Map.of("issuer", issuer, "name", name))
                .toUriString();
    }
}
