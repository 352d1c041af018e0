package org.kepu.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * OpenID Connect by Spring Security, on its own few paths: it proves the subject and forgets everything else. What it proved stands
 * in the session for the one request that follows.
 */
@Configuration
@ConditionalOnProperty("kepu.oidc.issuer")
class FederationConfiguration {

    static final String TO = "/sign-in/federated/to";
    static final String PROVIDER = "city";
    static final String SUBJECT = "federatedSubject";

    private static final Logger LOG = LoggerFactory.getLogger(FederationConfiguration.class);
    private static final String DONE = "/sign-in/federated";

    /** The provider is asked about itself at the first sign-in, so that Kepu starts also while it is down. */
    @Bean
    ClientRegistrationRepository clientRegistrations(Environment environment) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(environment)));
    }

    private static ClientRegistration registration(Environment environment) {
        return ClientRegistrations.fromIssuerLocation(environment.getRequiredProperty("kepu.oidc.issuer"))
                .registrationId(PROVIDER)
                .clientId(environment.getRequiredProperty("kepu.oidc.client-id"))
                .clientSecret(environment.getProperty("kepu.oidc.client-secret", ""))
                .redirectUri("{baseUrl}/sign-in/federated/back/{registrationId}")
                .scope("openid")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain federatedSignIn(HttpSecurity http, ClientRegistrationRepository registrations)
            throws Exception {
        return http.securityMatcher(TO + "/**", "/sign-in/federated/back/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()))
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new NoTokens())
                        .loginPage("/sign-in")
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(TO))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri("/sign-in/federated/back/*"))
                        .successHandler(FederationConfiguration::proved)
                        .failureHandler(FederationConfiguration::failed))
                .build();
    }

    private static void proved(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws java.io.IOException {
        if (proof.getPrincipal() instanceof OidcUser user) {
            HttpSession session = request.getSession();
            session.setAttribute(SUBJECT, user.getIssuer() + " " + user.getSubject());
        }
        response.sendRedirect(DONE);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws java.io.IOException {
        LOG.warn("sign-in by the identity provider failed: {}", failure.getMessage());
        response.sendRedirect(DONE);
    }
}
