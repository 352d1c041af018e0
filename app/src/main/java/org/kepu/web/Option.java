package org.kepu.web;

/**
 * One choice of a select, radio group or checkbox group.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param hint a second line under a radio button or checkbox, may be empty
 */
public record Option(String value, String text, String hint) {

    /** A choice that needs no explanation. */
    public Option(String value, String text) {
        this(value, text, "");
    }
}
