package org.kepu.volunteers;

/** Somebody asked for the deletion of personal data; who keeps any elsewhere removes it in the same transaction. */
public record VolunteerErased(VolunteerId volunteer) {}
