package org.kepu.federation;

/**
 * Somebody as an identity provider knows him.
 *
 * @param issuer address of the provider
 * @param name the provider's unchanging identifier of the person ({@code sub})
 */
public record Subject(String issuer, String name) {

    String text() {
        return issuer + " " + name;
    }
}
