package org.kepu.indicators;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Measure;
import org.kepu.shared.Audience;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words by which formulas name what the ledger counts: constants, or what pages call them in either language; where a page
 * says 讲座、报告, each of the two is enough.
 */
@Component
class LedgerWords {

    private static final Pattern CLAUSE = Pattern.compile("\\d+(\\.\\d+){1,3}");

    private final MessageSource messages;

    LedgerWords(MessageSource messages) {
        this.messages = messages;
    }

    Optional<Measure> measure(String word) {
        return find(word, Measure.values());
    }

    Optional<Audience> audience(String word) {
        return find(word, Audience.values());
    }

    Optional<HappeningKind> kind(String word) {
        return find(word, HappeningKind.values());
    }

    boolean isClause(String word) {
        return CLAUSE.matcher(word).matches();
    }

    private <E extends Enum<E>> Optional<E> find(String word, E[] constants) {
        String folded = fold(word);
        return Stream.of(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(word.strip())
                        || Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                                .flatMap(language ->
                                        Stream.of(text(constant, language).split("[、,]", -1)))
                                .anyMatch(name -> fold(name).equals(folded)))
                .findFirst();
    }

    private String text(Enum<?> constant, Locale language) {
        String type = constant.getDeclaringClass().getSimpleName();
        return messages.getMessage(
                Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name(), null, language);
    }

    /** A unit in brackets, width and case do not matter. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)$", "")
                .replaceAll("\\s", "");
    }
}
