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
        Instant uploadedAt) {}
