package org.kepu.areas;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a place name is read, so that it can be found by pinyin or its initials.
 *
 * @param pinyin as printed
 * @param full lower-case letters only, {@code xinfuqu}
 * @param initials {@code xfq}
 */
record Spelling(String pinyin, String full, String initials) {

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?");

    /** Reads a name; a reading that is given wins, since many characters have several (峙 in 繁峙 is shì). */
    static Spelling of(String name, String given) {
        List<String> read = syllables(Readings.TONED.transliterate(name));
        if (given.isBlank()) {
            String printed = String.join("", read);
            String capital =
                    printed.isEmpty() ? name : printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1);
            return new Spelling(capital, plain(printed), initials(read));
        }
        List<String> stated = SYLLABLE.matcher(spaced(given))
                .results()
                .map(MatchResult::group)
                .toList();
        // 忻府区 is printed Xīnfǔ: the generic word at the end is read off the name.
        List<String> rest = read.subList(Math.min(stated.size(), read.size()), read.size());
        return new Spelling(
                given.strip(), plain(given) + plain(String.join("", rest)), initials(stated) + initials(rest));
    }

    private static List<String> syllables(String transliterated) {
        return List.of(transliterated.strip().split("\\s+"));
    }

    private static String initials(List<String> syllables) {
        return syllables.stream()
                .map(Spelling::plain)
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String spaced(String text) {
        return Readings.PLAIN.transliterate(text).toLowerCase(Locale.ROOT).replace('ü', 'v');
    }

    /** Letters and digits only, without tones. */
    static String plain(String text) {
        return spaced(text).replaceAll("[^a-z0-9]", "");
    }

    /** Loading the rules takes a moment, so it waits for the first name. */
    private static final class Readings {
        static final Transliterator TONED = Transliterator.getInstance("Han-Latin");
        static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
