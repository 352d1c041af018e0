package org.kepu.spreadsheets;

import java.util.Arrays;
import java.util.List;

/**
 * One column of a sheet that people fill in.
 *
 * @param key name in the code; letters and digits
 * @param required whether a sheet without this column is refused
 * @param synonyms other titles under which people know it
 * @param choices the constants that may stand in it, empty for free text; a cell shows their text
 */
public record Column(String key, boolean required, List<String> synonyms, List<Enum<?>> choices) {

    public Column {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    /** A column that may be left out. */
    public static Column of(String key) {
        return new Column(key, false, List.of(), List.of());
    }

    /** The column must be in the sheet; whether a cell may be empty is for the module to say. */
    public Column needed() {
        return new Column(key, true, synonyms, choices);
    }

    /** The column is also found under these titles; width, spaces and brackets do not matter. */
    public Column also(String... titles) {
        return new Column(key, required, Arrays.asList(titles), choices);
    }

    /** Only these constants may stand in the column; the template offers them as a list. */
    public Column oneOf(Enum<?>... constants) {
        return new Column(key, required, synonyms, Arrays.asList(constants));
    }
}
