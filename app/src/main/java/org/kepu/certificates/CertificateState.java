package org.kepu.certificates;

/** What a certificate is worth. */
public enum CertificateState {
    /** It states what it says. */
    VALID,
    /** Another one was issued instead of it. */
    REPLACED,
    /** It was taken back, for a reason that everybody may read. */
    REVOKED
}
