package org.kepu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.shared.Refusal;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ab3!efg9x,       password.length
            abcdxyzkmnopqr7, password.kinds
            Qzv-12345-mmxa,  password.sequence
            Qzv-qwert-mm7a,  password.sequence
            Aa1!Aa1!Aa1!,    password.variety
            P@ssw0rd2026!!,  password.weak
            Kepu20261123!,   password.weak
            Qzv7-李晓明-mx,    password.personal
            Qzv7-xmli-mxoa,  password.personal
            """)
    void namesTheRuleThatIsBroken(String password, String rule) {
        assertThat(rules(password)).contains(rule);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        assertThat(rules("xmli123")).contains("password.length", "password.kinds", "password.personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qzv7-mxoa-tr", "四时科普Tk8长廊有风-x", "correct Horse battery 7"})
    void takesAPasswordThatBreaksNone(String password) {
        assertThat(rules(password)).isEmpty();
    }

    @Test
    void refusesOneTooLongToHash() {
        assertThat(rules("Qzv7-".repeat(30))).contains("password.length");
    }

    private List<String> rules(String password) {
        return policy.refusals("password", password, "李晓明", SignInName.of("xmli@example.org")).stream()
                .map(Refusal::key)
                .toList();
    }
}
