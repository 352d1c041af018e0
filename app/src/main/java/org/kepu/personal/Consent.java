package org.kepu.personal;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person agreed to.
 *
 * @param field the field that was given
 * @param notice version of the notice the person had read
 * @param withdrawn when it was taken back, empty while it stands
 */
public record Consent(Field field, String notice, Instant given, Optional<Instant> withdrawn) {}
