package org.kepu.notices.web;

import java.util.List;
import java.util.Map;
import org.kepu.notices.LetterView;
import org.kepu.notices.Reader;

/**
 * A letter and who has read it.
 *
 * @param names of addressees by key
 */
public record LetterPage(LetterView letter, List<Reader> readers, Map<String, Addressed> names) {

    /** How many of the people have read it. */
    public long read() {
        return readers.stream().filter(reader -> reader.readAt().isPresent()).count();
    }

    /** Whom a reader stands for. */
    public Addressed addressed(Reader reader) {
        return names.getOrDefault(reader.addressee(), Addressed.PERSON);
    }
}
