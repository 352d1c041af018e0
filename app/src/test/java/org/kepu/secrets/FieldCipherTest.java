package org.kepu.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldCipherTest {

    private static final byte[] KEY = Key.random(32);
    private static final byte[] NONCE = Key.random(FieldCipher.NONCE);
    private static final byte[] CONTEXT = bytes("PHONE 1");

    @Test
    void sm4InGaloisCounterModeGivesWhatRfc8998Says() {
        byte[] key = hex("0123456789ABCDEFFEDCBA9876543210");
        byte[] sealed = new Sm4Gcm()
                .seal(
                        key,
                        hex("00001234567800000000ABCD"),
                        hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"),
                        hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));
        assertThat(HexFormat.of().withUpperCase().formatHex(sealed))
                .isEqualTo("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                        + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                        + "83DE3541E4C2B58177E065A9BF7B62EC");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSealedOpensAgain(Algorithm algorithm) {
        FieldCipher cipher = algorithm.cipher();
        byte[] sealed = cipher.seal(KEY, NONCE, CONTEXT, bytes("13900001234"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("139");
        assertThat(cipher.open(KEY, NONCE, CONTEXT, sealed)).isEqualTo(bytes("13900001234"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChangedOrMovedDoesNotOpen(Algorithm algorithm) {
        FieldCipher cipher = algorithm.cipher();
        byte[] sealed = cipher.seal(KEY, NONCE, CONTEXT, bytes("13900001234"));
        assertThatThrownBy(() -> cipher.open(KEY, NONCE, bytes("PHONE 2"), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(Key.random(32), NONCE, CONTEXT, sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[3] ^= 1;
        assertThatThrownBy(() -> cipher.open(KEY, NONCE, CONTEXT, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void equalTextsHaveEqualHashesUnderOneKeyOnly(Algorithm algorithm) {
        FieldCipher cipher = algorithm.cipher();
        assertThat(cipher.hash(KEY, bytes("a"))).hasSize(32).isEqualTo(cipher.hash(KEY, bytes("a")));
        assertThat(cipher.hash(KEY, bytes("a")))
                .isNotEqualTo(cipher.hash(KEY, bytes("b")))
                .isNotEqualTo(cipher.hash(Key.random(32), bytes("a")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
