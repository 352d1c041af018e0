package org.kepu.signups;

import java.util.List;
import java.util.Optional;

/**
 * Who signed up.
 *
 * @param born year of birth, where it was asked
 * @param guardian of a minor, empty for everybody else
 */
public record Participant(String name, String mobile, Optional<Integer> born, String guardian, List<Answered> answers) {

    public Participant {
        answers = List.copyOf(answers);
    }

    /** The first character of the name and the mobile without its middle, nothing else: 王**, 138****8000. */
    public Participant masked() {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return new Participant(
                first + "**", mobile.replaceFirst("^(.{3}).*(.{4})$", "$1****$2"), Optional.empty(), "", List.of());
    }
}
