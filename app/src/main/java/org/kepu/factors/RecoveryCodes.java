package org.kepu.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes of 80 random bits for who has lost the authenticator; each works once, and only hashes are kept. */
@Component
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New codes; all earlier ones stop working. */
    List<String> renew(AccountId account) {
        removeAll(account);
        List<String> codes = IntStream.range(0, COUNT).mapToObj(_ -> create()).toList();
        codes.forEach(code -> jdbc.sql("insert into factors.recovery (account, hash) values (:account, :hash)")
                .param("account", account.value())
                .param("hash", hash(account, code))
                .update());
        return codes;
    }

    /** Uses a code up; of two at the same time one fails. */
    boolean use(AccountId account, String code) {
        return jdbc.sql("delete from factors.recovery where account = :account and hash = :hash")
                        .param("account", account.value())
                        .param("hash", hash(account, code))
                        .update()
                > 0;
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from factors.recovery where account = :account")
                .param("account", account.value())
                .update();
    }

    private static String create() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        String text = new Base32().encodeToString(random).toLowerCase(Locale.ROOT);
        return String.join("-", text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
    }

    /** Case, spaces and hyphens do not matter. */
    private static byte[] hash(AccountId account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
