package org.kepu.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.shared.Refusal;
import org.passay.CharacterCharacteristicsRule;
import org.passay.CharacterRule;
import org.passay.EnglishCharacterData;
import org.passay.EnglishSequenceData;
import org.passay.IllegalSequenceRule;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.Rule;
import org.passay.RuleResult;
import org.springframework.stereotype.Component;

/**
 * What a password must be. Length counts most; three kinds of characters are what 等保 assessors ask for. Every broken rule is
 * told at once.
 */
@Component
public class PasswordPolicy {

    /** Fewest characters. */
    public static final int SHORTEST = 10;

    /** Most characters. */
    public static final int LONGEST = 128;

    private static final int RUN = 5;

    private final PasswordValidator validator;
    private final Set<String> weak = readWeakWords();

    PasswordPolicy() {
        var kinds = new CharacterCharacteristicsRule(
                3,
                new CharacterRule(EnglishCharacterData.UpperCase, 1),
                new CharacterRule(EnglishCharacterData.LowerCase, 1),
                new CharacterRule(EnglishCharacterData.Digit, 1),
                new CharacterRule(EnglishCharacterData.Special, 1));
        this.validator = new PasswordValidator(
                named("length", new LengthRule(SHORTEST, LONGEST)),
                named("kinds", kinds),
                named(
                        "sequence",
                        data -> Stream.of(
                                        EnglishSequenceData.Alphabetical,
                                        EnglishSequenceData.Numerical,
                                        EnglishSequenceData.USQwerty)
                                .map(sequence -> new IllegalSequenceRule(sequence, RUN, false).validate(data))
                                .filter(result -> !result.isValid())
                                .findFirst()
                                .orElse(new RuleResult(true))),
                named(
                        "variety",
                        data -> new RuleResult(
                                data.getPassword().chars().distinct().count() >= RUN)),
                named("weak", data -> new RuleResult(!weak.contains(core(data.getPassword())))));
    }

    /**
     * The rules this password breaks, at the given form field; empty if it is good.
     *
     * @param name the person's name, which must not be part of the password; likewise the sign-in name
     */
    public List<Refusal> refusals(String field, String password, String name, SignInName signInName) {
        var result = validator.validate(new PasswordData(password));
        Stream<Refusal> general = result.getDetails().stream()
                .map(detail -> Refusal.at(field, "password." + detail.getErrorCode(), SHORTEST, LONGEST));
        return Stream.concat(general, personal(field, password, name, signInName))
                .toList();
    }

    private static Stream<Refusal> personal(String field, String password, String name, SignInName signInName) {
        String typed = password.toLowerCase(Locale.ROOT);
        return Stream.of(
                        name.toLowerCase(Locale.ROOT),
                        signInName.text(),
                        signInName.text().split("@", 2)[0])
                .filter(own -> own.codePointCount(0, own.length()) >= 2 && typed.contains(own))
                .map(_ -> Refusal.at(field, "password.personal"))
                .limit(1);
    }

    /** A rule that reports one short code, so that each has one message. */
    private static Rule named(String code, Rule rule) {
        return data -> rule.validate(data).isValid()
                ? new RuleResult(true)
                : new RuleResult(false, new org.passay.RuleResultDetail(code, null));
    }

    /** What is left of a decorated word: {@code P@ssw0rd2026!} → {@code password}. */
    private static String core(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+$|^[^\\p{L}]+", "")
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> readWeakWords() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("weak-words.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
