package org.kepu.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are complete, nothing is left over, and no text stands in templates or controllers. */
class LanguageTests {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern USED = Pattern.compile("\\bui\\.t\\(\"([\\w.-]+)\"[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    /** What is the same in both languages on purpose: each language is called by its own name. */
    private static final Set<String> OWN_NAMES = Set.of("display.language.zh", "display.language.en");

    @Test
    void everyChineseTextHasAnEnglishOneAndTheOtherWayRound() {
        for (Path chinese : chineseBundles()) {
            Path english = english(chinese);
            assertThat(english).exists();
            assertThat(load(english).stringPropertyNames())
                    .as("keys of %s", english.getFileName())
                    .containsExactlyInAnyOrderElementsOf(load(chinese).stringPropertyNames());
        }
    }

    @Test
    void noKeyIsDefinedTwice() {
        List<String> keys = chineseBundles().stream()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (Path chinese : chineseBundles()) {
            Properties texts = load(chinese);
            Properties others = load(english(chinese));
            for (String key : texts.stringPropertyNames()) {
                assertThat(arguments(others.getProperty(key)))
                        .as("arguments of %s in %s", key, english(chinese).getFileName())
                        .isEqualTo(arguments(texts.getProperty(key)));
            }
        }
    }

    @Test
    void englishTextsHaveNoChineseCharacters() {
        for (Path chinese : chineseBundles()) {
            load(english(chinese)).forEach((key, text) -> {
                if (!OWN_NAMES.contains(key.toString())) {
                    assertThat(text.toString()).as(key.toString()).doesNotContainPattern(HAN);
                }
            });
        }
    }

    @Test
    void everyKeyThatTemplatesAskForExists() {
        Set<String> asked = files(TEMPLATES, ".jte").stream()
                .flatMap(file -> USED.matcher(read(file)).results().map(match -> match.group(1)))
                .collect(toSet());
        assertThat(asked).isSubsetOf(keys());
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> literals = Stream.concat(files(TEMPLATES, ".jte").stream(), files(SOURCES, ".java").stream())
                .flatMap(file -> Stream.of(LITERAL, USED)
                        .flatMap(pattern -> pattern.matcher(read(file)).results()))
                .map(match -> match.group(1))
                .collect(toSet());
        Set<String> enumerations = files(SOURCES, ".java").stream()
                .flatMap(file -> Pattern.compile("\\benum (\\w)(\\w*)")
                        .matcher(read(file))
                        .results()
                        .map(match -> match.group(1).toLowerCase(java.util.Locale.ROOT) + match.group(2) + "."))
                .collect(toSet());
        Set<String> left = new TreeSet<>(keys());
        left.removeIf(key -> literals.contains(key)
                || enumerations.stream().anyMatch(key::startsWith)
                || isJoinedFrom(literals, key));
        assertThat(left).as("keys nobody asks for").isEmpty();
    }

    @Test
    void templatesHaveNoChineseCharacters() {
        for (Path file : files(TEMPLATES, ".jte")) {
            assertThat(withoutComments(read(file))).as(file.toString()).doesNotContainPattern(HAN);
        }
    }

    @Test
    void templatesHaveNoEnglishTextEither() {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("target/classes/gg/jte"), ".bin")) {
            String fixed = read(file);
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder|aria-description)=\"[^\"]*\\p{L}[^\"]*\"")
                    .matcher(fixed)
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
            Pattern.compile("\\p{L}+")
                    .matcher(fixed.replaceAll("<[^>]*>", " ").replaceAll("&\\w+;", " "))
                    .results()
                    .map(match -> file.getFileName() + ": " + match.group())
                    .forEach(found::add);
        }
        assertThat(found).as("fixed text in templates").isEmpty();
    }

    @Test
    void webPackagesHaveNoChineseTexts() {
        for (Path file : files(SOURCES, ".java")) {
            if (file.toString().contains("/web/")) {
                assertThat(LITERAL.matcher(read(file)).results().map(MatchResult::group))
                        .as(file.toString())
                        .noneMatch(literal -> HAN.matcher(literal).find());
            }
        }
    }

    /** Whether code makes the key from a beginning ("a.b.") and a value, or from a name ("a.b") and an ending (".c"). */
    private static boolean isJoinedFrom(Set<String> literals, String key) {
        int dot = key.lastIndexOf('.');
        return literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal))
                || (dot > 0 && literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot)));
    }

    private static List<Path> chineseBundles() {
        return files(BUNDLES, ".properties").stream()
                .filter(bundle -> !bundle.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path chinese) {
        return Path.of(chinese.toString().replace(".properties", "_en.properties"));
    }

    private static Set<String> keys() {
        return chineseBundles().stream()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(toSet());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(toSet());
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<%--.*?--%>", "");
    }

    private static Properties load(Path bundle) {
        Properties texts = new UniqueProperties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a key that stands twice in a file. */
    private static final class UniqueProperties extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("%s stands twice", key).isFalse();
            return super.put(key, value);
        }
    }
}
