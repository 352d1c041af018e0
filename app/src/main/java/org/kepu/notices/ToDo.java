package org.kepu.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that waits for somebody.
 *
 * @param subject what it is about, chosen by the module so that it can be closed, for example {@code report:0199…:approve}
 * @param key message key of the sentence that says what to do, for example 报送{0}进展; shown in the reader's language
 * @param path the page where it is done
 * @param due last day, empty if there is none
 */
public record ToDo(
        String subject, Addressee to, String key, List<String> arguments, String path, Optional<LocalDate> due) {

    public ToDo {
        arguments = List.copyOf(arguments);
    }
}
