package org.kepu.web;

/** One step of the way from the home page to the page shown; the page itself is not a step. */
public record Crumb(String text, String path) {}
