package org.kepu.secrets;

/** An authenticated cipher for short texts with a keyed hash that goes with it. */
interface FieldCipher {

    /** Length of the nonce in bytes; a nonce is random and never used twice with one key. */
    int NONCE = 12;

    /** Length of the tag in bits, that a changed text does not open. */
    int TAG = 128;

    /**
     * Seals a text.
     *
     * @param key 32 bytes; a cipher with shorter keys takes the first ones
     * @param context what the text belongs to; it opens only under the same
     * @return cipher text with its tag
     */
    byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] text);

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException if text, context or key were changed
     */
    byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed);

    /** A keyed hash of 32 bytes: equal for equal texts, and telling nothing to who has not the key. */
    byte[] hash(byte[] key, byte[] text);
}
