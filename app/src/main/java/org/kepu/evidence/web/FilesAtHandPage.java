package org.kepu.evidence.web;

import java.util.Map;
import org.kepu.files.FileId;
import org.kepu.files.Proof;
import org.kepu.shared.Paged;

/**
 * Files at hand.
 *
 * @param proved how many entries each proves
 */
public record FilesAtHandPage(Paged<Proof> files, Map<FileId, Integer> proved) {

    /** How many entries a file proves. */
    public int proved(Proof file) {
        return proved.getOrDefault(file.id(), 0);
    }
}
