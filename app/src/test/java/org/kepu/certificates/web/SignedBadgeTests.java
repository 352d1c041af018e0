package org.kepu.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.certificates.CertificateDraft;
import org.kepu.certificates.CertificateQueries;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Certificates;
import org.kepu.secrets.KeyRotation;
import org.kepu.store.KepuHome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The steps a verifier takes by “JSON Web Token Proof Format” of Open Badges 3.0, with a library that is not ours. */
@KepuTest
class SignedBadgeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateQueries queries;

    @Autowired
    private KepuHome home;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    private CertificateView certificate;
    private Place place;

    @BeforeEach
    void aCertificate() {
        place = places.create();
        TeamId team = squad.team(place, "农技服务队");
        VolunteerId zhang = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5"));
        LocalDate today = squad.today();
        certificate = queries.get(done(certificates.issue(
                zhang,
                new CertificateDraft(
                        Optional.of(today.minusMonths(1)), Optional.of(today), "王主任", "李经办", "0350-0000000"),
                Squad.liaison(place))));
    }

    @Test
    void whoHasTheTokenVerifiesItWithTheKeyItsHeaderNames() throws Exception {
        JWSObject token = token();

        assertThat(token.getHeader().toJSONObject().keySet())
                .as("additional headers are not allowed")
                .containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(verifies(token, dereferenced(token))).isTrue();
        JWK key = JWKSet.parse(get("/.well-known/jwks.json"))
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(verifies(token, key)).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.toJSONObject()).doesNotContainKeys("d", "p", "q");
    }

    @Test
    void theClaimsAreThoseOfTheCredential() throws Exception {
        Map<String, Object> payload = token().getPayload().toJSONObject();
        Map<?, ?> subject = (Map<?, ?>) payload.get("credentialSubject");

        assertThat(payload.get("iss")).isEqualTo(((Map<?, ?>) payload.get("issuer")).get("id"));
        assertThat(payload.get("jti")).isEqualTo(payload.get("id"));
        assertThat(payload.get("sub")).isEqualTo(subject.get("id"));
        assertThat(payload.get("nbf"))
                .isEqualTo(Instant.parse((String) payload.get("validFrom")).getEpochSecond());
        assertThat(payload.toString())
                .contains(certificate.number(), "OpenBadgeCredential")
                .doesNotContain("张三丰");
        assertThat(get("/certificates/" + certificate.code() + "/badge"))
                .as("the badge to read says the same")
                .contains((String) payload.get("jti"), (String) payload.get("validFrom"));
    }

    @Test
    void aChangedTokenDoesNotVerifyAndARevokedCertificateHasNone() throws Exception {
        JWSObject token = token();
        String other = token.getPayload().toString().replace(certificate.number(), "2099-000001");
        JWSObject changed = JWSObject.parse(
                token.getHeader().toBase64URL() + "." + Base64URL.encode(other) + "." + token.getSignature());

        assertThat(verifies(changed, dereferenced(token))).isFalse();
        done(certificates.revoke(certificate.id(), "记录有误", Squad.liaison(place)));
        assertThat(mvc.get().uri("/certificates/" + certificate.code() + "/badge/signed"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/certificates/keys/0000000000000000")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatAnEarlierKeySignedStillVerifiesAfterARotation() throws Exception {
        JWSObject before = token();

        assertThat(KeyRotation.renewSigning(home.path(), squad.today())).isTrue();

        JWSObject after = token();
        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(verifies(before, dereferenced(before))).isTrue();
        assertThat(verifies(after, dereferenced(after))).isTrue();
        assertThat(verifies(before, dereferenced(after))).isFalse();
        assertThat(JWKSet.parse(get("/.well-known/jwks.json")).getKeys())
                .extracting(JWK::getKeyID)
                .contains(before.getHeader().getKeyID(), after.getHeader().getKeyID());
    }

    private JWSObject token() throws ParseException {
        MvcTestResult answer = mvc.get()
                .uri("/certificates/" + certificate.code() + "/badge/signed")
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/jwt");
        return JWSObject.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.US_ASCII));
    }

    /** The key at the address in the header. */
    private JWK dereferenced(JWSObject token) throws ParseException {
        return JWK.parse(get(URI.create(token.getHeader().getKeyID()).getPath()));
    }

    private String get(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static boolean verifies(JWSObject token, JWK key) throws JOSEException {
        return token.verify(new RSASSAVerifier(key.toRSAKey()));
    }
}
