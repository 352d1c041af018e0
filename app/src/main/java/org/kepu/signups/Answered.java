package org.kepu.signups;

/** What somebody answered to a question of an activity. */
public record Answered(String question, String text) {}
