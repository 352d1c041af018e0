package org.kepu.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kepu.shared.Outcome;

class SheetRoundTripProperties {

    private final Spreadsheets spreadsheets = People.spreadsheets();

    @Property(tries = 200)
    void whatIsExportedIsReadBackInEitherLanguage(
            @ForAll("rows") List<Map<String, String>> rows, @ForAll boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;

        byte[] exported = spreadsheets.export(People.FORM, rows, locale);

        var outcome = spreadsheets.read(new Upload("people.xlsx", exported), People.FORM, locale);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((SheetTable) done.value()).rows())
                                .extracting(SheetRow::cells)
                                .containsExactlyElementsOf(rows));
    }

    @Property(tries = 500)
    void noBytesMakeTheReaderFail(@ForAll byte[] bytes, @ForAll boolean archive) {
        if (archive && bytes.length > 4) {
            bytes[0] = 'P';
            bytes[1] = 'K';
            bytes[2] = 3;
            bytes[3] = 4;
        }

        assertThat(spreadsheets.read(new Upload("x", bytes), People.FORM, Locale.ENGLISH))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("王芳李=+-@'\"<>&;,|\\/ aA0１　\n")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> "名" + text.replaceAll("\\s+", " ").strip())
                .map(String::strip);
        Arbitrary<String> days = Arbitraries.of("1990-02-28", "2026-11-23");
        Arbitrary<String> colours = Arbitraries.of("RED", "GREEN");
        return Combinators.combine(names, days, Arbitraries.integers(), colours)
                .as((name, day, visits, colour) ->
                        Map.of("name", name, "born", day, "visits", Integer.toString(visits), "colour", colour))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
