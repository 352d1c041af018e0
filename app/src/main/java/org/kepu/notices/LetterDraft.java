package org.kepu.notices;

import java.util.List;
import org.kepu.shared.AreaId;

/**
 * A letter before it is sent.
 *
 * @param area whose office writes
 */
public record LetterDraft(AreaId area, String title, String body, List<Addressee> to) {

    public LetterDraft {
        title = title.strip();
        body = body.strip();
        to = List.copyOf(to);
    }
}
