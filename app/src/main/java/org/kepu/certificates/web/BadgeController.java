package org.kepu.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.kepu.certificates.CertificateCode;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Verifying;
import org.kepu.secrets.Signing;
import org.kepu.secrets.VerificationKey;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.SiteAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A certificate as an open badge, to read and signed; and the public keys that verify signed ones. */
@Controller
class BadgeController {

    private static final String KEYS = "/certificates/keys/";

    private final Verifying verifying;
    private final BadgeWriting badges;
    private final BadgeSigning proofs;
    private final Signing signing;
    private final SiteAddress addresses;

    BadgeController(
            Verifying verifying, BadgeWriting badges, BadgeSigning proofs, Signing signing, SiteAddress addresses) {
        this.verifying = verifying;
        this.badges = badges;
        this.proofs = proofs;
        this.signing = signing;
        this.addresses = addresses;
    }

    @GetMapping("/certificates/{code}/badge")
    ResponseEntity<Map<String, Object>> badge(@PathVariable String code, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/ld+json"))
                .body(credential(find(code, request), request));
    }

    @GetMapping("/certificates/{code}/badge/signed")
    ResponseEntity<String> signed(@PathVariable String code, HttpServletRequest request) {
        CertificateView certificate = find(code, request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jwt"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(certificate.number() + ".jwt")
                                .build()
                                .toString())
                .body(proofs.sign(credential(certificate, request), key -> addresses.of(KEYS + key, request)));
    }

    /** One key as a JWK, at the address signatures name. */
    @GetMapping("/certificates/keys/{key}")
    ResponseEntity<Map<String, Object>> key(@PathVariable String key, HttpServletRequest request) {
        return signing.listKeys().stream()
                .filter(each -> each.id().equals(key))
                .findFirst()
                .map(each -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/jwk+json"))
                        .body(jwk(each, request)))
                .orElseThrow(() -> new NotFound("key"));
    }

    /** All keys as a JWK set, earlier ones among them. */
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jwk-set+json"))
                .body(Map.of(
                        "keys",
                        signing.listKeys().stream()
                                .map(each -> jwk(each, request))
                                .toList()));
    }

    private CertificateView find(String code, HttpServletRequest request) {
        CertificateCode known = CertificateCode.parse(code).orElseThrow(() -> new NotFound("certificate"));
        return switch (verifying.find(known.value(), InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case Outcome.Done<CertificateView>(CertificateView found) -> found;
            case Outcome.Refused<CertificateView> _ -> throw new NotFound("certificate");
        };
    }

    private Map<String, Object> credential(CertificateView certificate, HttpServletRequest request) {
        return badges.write(certificate, addresses.of("/certificates/" + certificate.code(), request));
    }

    private Map<String, Object> jwk(VerificationKey key, HttpServletRequest request) {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                addresses.of(KEYS + key.id(), request),
                "n",
                unsigned(key.key().getModulus()),
                "e",
                unsigned(key.key().getPublicExponent()));
    }

    /** Without the leading zero that keeps a number of Java positive. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
