package org.kepu.spreadsheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kepu.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of sheets in both languages; titles in either are understood. */
@Component
class Texts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    String name(SheetForm form, Locale locale) {
        return get("sheet." + form.id(), locale);
    }

    String title(SheetForm form, Column column, Locale locale) {
        return get("sheet." + form.id() + "." + column.key(), locale);
    }

    String hint(SheetForm form, Column column, Locale locale) {
        return get("sheet." + form.id() + "." + column.key() + ".hint", locale);
    }

    String choice(Enum<?> constant, Locale locale) {
        String type = constant.getDeclaringClass().getSimpleName();
        return get(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name(), locale);
    }

    String get(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String sentence(Refusal refusal, Locale locale) {
        return get(refusal.key(), locale, refusal.arguments().toArray());
    }

    boolean isTitle(SheetForm form, Column column, String text) {
        String folded = fold(text);
        return Stream.concat(
                        LANGUAGES.stream().map(language -> title(form, column, language)), column.synonyms().stream())
                .anyMatch(title -> fold(title).equals(folded));
    }

    /** The constant's name where the text means a choice of the column, else the text itself. */
    String read(Column column, String text) {
        String folded = fold(text);
        return column.choices().stream()
                .filter(choice -> LANGUAGES.stream()
                        .anyMatch(language -> fold(choice(choice, language)).equals(folded)))
                .findFirst()
                .map(Enum::name)
                .orElse(text);
    }

    /** Width, case, spaces, stars and what stands in brackets at the end do not matter: “姓 名＊（必填）” is 姓名. */
    static String fold(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}*:]", "")
                .replaceAll("\\([^()]*\\)$", "");
    }
}
