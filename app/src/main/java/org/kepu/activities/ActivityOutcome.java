package org.kepu.activities;

import java.time.Instant;
import java.util.List;
import org.kepu.files.FileId;

/**
 * What came of an activity, in words and pictures.
 *
 * @param media who reported on it, in words
 * @param files photos and other proof
 * @param closed when it was closed last
 */
public record ActivityOutcome(String text, String media, List<FileId> files, Instant closed) {

    public ActivityOutcome {
        files = List.copyOf(files);
    }
}
