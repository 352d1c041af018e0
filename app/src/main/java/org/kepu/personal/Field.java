package org.kepu.personal;

/** The kinds of personal data that are kept sealed. */
public enum Field {
    /** What a person types to sign in; no two people have the same. */
    SIGN_IN_NAME(true),
    /** Mobile phone, for codes and messages. */
    PHONE(true),
    /** Mail address, for messages. */
    MAIL(true),
    /** Who the person is at the city's identity provider: issuer and subject; no two people have the same. */
    FEDERATED(true),
    /** The secret that a person's authenticator shares with us. */
    SECOND_FACTOR(false),
    /** Name of a volunteer, who need not have an account: the person is the volunteer. */
    VOLUNTEER_NAME(false),
    /** Phone of a volunteer, for the team; with the name it tells who is in two teams. */
    VOLUNTEER_PHONE(true);

    private final boolean findable;

    Field(boolean findable) {
        this.findable = findable;
    }

    /** Whether nobody has to give it, so that giving it is consent. */
    public boolean voluntary() {
        return this == PHONE || this == MAIL;
    }

    /** Whether people are looked up by it, so that a keyed hash is kept beside it. */
    boolean findable() {
        return findable;
    }
}
