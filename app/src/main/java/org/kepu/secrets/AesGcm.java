package org.kepu.secrets;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256 of the JDK, which use the processor's own instructions. */
final class AesGcm implements FieldCipher {

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] text) {
        return run(Cipher.ENCRYPT_MODE, key, nonce, context, text);
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, key, nonce, context, sealed);
    }

    @Override
    public byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed field does not open: it or its key was changed", e);
        }
    }
}
