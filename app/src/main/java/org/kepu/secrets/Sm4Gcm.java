package org.kepu.secrets;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM and HMAC-SM3 of Bouncy Castle. */
final class Sm4Gcm implements FieldCipher {

    private static final int KEY = 16;

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] text) {
        return run(true, key, nonce, context, text);
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
        return run(false, key, nonce, context, sealed);
    }

    @Override
    public byte[] hash(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }

    private static byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] context, byte[] input) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        KeyParameter parameter = new KeyParameter(Arrays.copyOf(key, KEY));
        cipher.init(sealing, new AEADParameters(parameter, TAG, nonce, context));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int done = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            done += cipher.doFinal(output, done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a sealed field does not open: it or its key was changed", e);
        }
        return Arrays.copyOf(output, done);
    }
}
