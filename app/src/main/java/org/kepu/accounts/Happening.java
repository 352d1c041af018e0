package org.kepu.accounts;

/** What the trail of an account can say. */
public enum Happening {
    /** Signed in with the right password. */
    SIGNED_IN,
    /** A wrong password for an existing account. */
    SIGN_IN_FAILED,
    /** Tried while the account was not to be used. */
    SIGN_IN_REFUSED,
    /** Left by the button. */
    SIGNED_OUT,
    /** Made by an administrator. */
    CREATED,
    /** An invitation link was made. */
    INVITED,
    /** The invitation was taken back. */
    INVITATION_REVOKED,
    /** The person set a password and began. */
    ACCEPTED,
    /** The person changed the password. */
    PASSWORD_CHANGED,
    /** An administrator made a link to set a new password. */
    RESET_OFFERED,
    /** The person set a new password by a link. */
    PASSWORD_RESET,
    /** Name, unit or area was changed. */
    CHANGED,
    /** A role was granted. */
    GRANTED,
    /** A role was taken back. */
    REVOKED,
    /** Stopped by a security administrator. */
    LOCKED,
    /** Freed by a security administrator. */
    UNLOCKED,
    /** An administrator looked at the whole sign-in name. */
    REVEALED,
    /** The person has left. */
    DISABLED,
    /** The person is back. */
    ENABLED
}
