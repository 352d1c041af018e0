package org.kepu.certificates.web;

import java.util.List;
import org.kepu.certificates.Placeholder;
import org.kepu.certificates.Wording;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form for what certificates of a city say.
 *
 * @param city whose wording it is
 * @param cities from which the viewer may choose
 */
public record WordingPage(String city, List<Option> cities, Wording wording, FormErrors errors) {

    /** All that may be left open. */
    public List<String> placeholders() {
        return java.util.Arrays.stream(Placeholder.values())
                .map(Placeholder::written)
                .toList();
    }
}
