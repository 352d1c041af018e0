package org.kepu.accounts;

import java.time.OffsetDateTime;

/**
 * A link that works once. It is shown when it is made and never again: only its hash is kept.
 *
 * @param path path on this site, with the token
 */
public record OneTimeLink(String path, OffsetDateTime expiresAt) {}
