package org.kepu.activities;

/**
 * What is asked of whoever signs up.
 *
 * @param text 1 to 60 characters
 * @param required whether it must be answered
 */
public record Question(QuestionId id, String text, boolean required) {}
