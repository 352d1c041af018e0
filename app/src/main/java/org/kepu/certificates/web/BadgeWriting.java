package org.kepu.certificates.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.certificates.CertificateState;
import org.kepu.certificates.CertificateView;
import org.kepu.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A certificate as an OpenBadgeCredential of Open Badges 3.0 (1EdTech). The subject is the number of the certificate; no personal data is
 * in it. {@link BadgeSigning} signs it.
 */
@Component
class BadgeWriting {

    private final MessageSource messages;

    BadgeWriting(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The credential.
     *
     * @param address where the certificate is verified
     * @throws NotFound for a certificate that is not valid: there is no credential then
     */
    Map<String, Object> write(CertificateView certificate, String address) {
        if (certificate.state() != CertificateState.VALID) {
            throw new NotFound("valid certificate");
        }
        Map<String, Object> achievement = Map.of(
                "id", address + "#achievement",
                "type", List.of("Achievement"),
                "achievementType", "CommunityService",
                "name", certificate.wording().title(),
                "description",
                        text(
                                "certificates.badge.description",
                                certificate.from().toString(),
                                certificate.to().toString(),
                                certificate.hours().stripTrailingZeros().toPlainString()),
                "criteria", Map.of("narrative", text("certificates.badge.criteria")));
        Map<String, Object> subject = Map.of(
                "id",
                address + "#holder",
                "type",
                List.of("AchievementSubject"),
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityHash",
                        certificate.number(),
                        "identityType",
                        "identifier")),
                "activityStartDate",
                certificate.from() + "T00:00:00+08:00",
                "activityEndDate",
                certificate.to() + "T23:59:59+08:00",
                "achievement",
                achievement);
        return Map.of(
                "@context",
                        List.of(
                                "https://www.w3.org/ns/credentials/v2",
                                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                "id", address + "/badge",
                "type", List.of("VerifiableCredential", "OpenBadgeCredential"),
                "name", certificate.wording().title(),
                "issuer",
                        Map.of(
                                "id",
                                address + "#issuer",
                                "type",
                                List.of("Profile"),
                                "name",
                                certificate.organisation()),
                "validFrom",
                        certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                "credentialSubject", subject);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
