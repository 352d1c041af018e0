package org.kepu.federation.web;

/**
 * One's link to the identity provider.
 *
 * @param linked whether there is one
 * @param leaving whether the person is about to go there to make one
 */
public record FederationPage(boolean linked, boolean leaving) {}
