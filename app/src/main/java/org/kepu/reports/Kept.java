package org.kepu.reports;

import java.util.List;
import org.kepu.shared.Refusal;

/**
 * What came of keeping a form.
 *
 * @param conflicts fields that somebody else changed meanwhile; everything else is kept
 */
public record Kept(List<Refusal> conflicts) {

    public Kept {
        conflicts = List.copyOf(conflicts);
    }
}
