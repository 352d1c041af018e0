package org.kepu.files;

import java.time.Instant;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * What is known of a stored file.
 *
 * @param sha256 64 hexadecimal digits
 * @param name as the person who uploaded it called it, without folders
 * @param mediaType by its content, not by its name
 * @param size bytes
 */
public record StoredFile(
        FileId id,
        String sha256,
        String name,
        String mediaType,
        long size,
        Optional<AccountId> uploadedBy,
        Instant uploadedAt) {

    private static final int LONGEST_NAME = 200;

    /** The name without folders and control characters; another ending replaces its own, unless it is empty. */
    static String cleaned(String name, String ending) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}]", "")
                .strip();
        String kept = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        String named = kept.isEmpty() ? "file" : kept;
        return ending.isEmpty() ? named : named.replaceFirst("\\.[^.]{1,5}$", "") + ending;
    }
}
