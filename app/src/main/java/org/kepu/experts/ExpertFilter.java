package org.kepu.experts;

import java.util.Optional;
import org.kepu.volunteers.Topic;

/**
 * Which experts to list.
 *
 * @param text part of the organisation or the titles, may be empty; names are sealed and not searched
 */
public record ExpertFilter(String text, Optional<Discipline> discipline, Optional<Topic> topic) {

    public ExpertFilter {
        text = text.strip();
    }

    /** Everybody. */
    public static ExpertFilter all() {
        return new ExpertFilter("", Optional.empty(), Optional.empty());
    }

    /** Whether it leaves anybody out. */
    public boolean narrow() {
        return !equals(all());
    }
}
