package org.kepu.activities;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The themes that ship with the software. */
@Component
public class Themes {

    private final List<Theme> themes;

    Themes(JsonMapper json) throws IOException {
        try (InputStream stream = new ClassPathResource("reference/themes.json").getInputStream()) {
            themes = Arrays.stream(json.readValue(stream, Written[].class))
                    .map(Written::theme)
                    .toList();
        }
    }

    /** All themes. */
    public List<Theme> list() {
        return themes;
    }

    /** The theme of this key. */
    public Optional<Theme> find(String key) {
        return themes.stream().filter(theme -> theme.key().equals(key)).findFirst();
    }

    /** Each theme once, those that are on or come next first. */
    public List<Theme.Turn> coming(LocalDate today) {
        return themes.stream()
                .map(theme -> theme.turn(today))
                .sorted(Comparator.comparing(Theme.Turn::from).thenComparing(Theme.Turn::to))
                .toList();
    }

    /** As in the file: days as {@code --MM-DD}. */
    private record Written(String key, String name, String from, String to, boolean settled) {

        Theme theme() {
            return new Theme(key, name, MonthDay.parse(from), MonthDay.parse(to), settled);
        }
    }
}
