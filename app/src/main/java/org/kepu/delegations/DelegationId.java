package org.kepu.delegations;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies a delegation. */
public record DelegationId(UUID value) {

    static DelegationId create() {
        return new DelegationId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier
     */
    public static DelegationId parse(String text) {
        return new DelegationId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
