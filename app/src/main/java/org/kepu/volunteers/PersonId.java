package org.kepu.volunteers;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one person of a city, who may be a volunteer in several teams. */
public record PersonId(UUID value) {

    static PersonId create() {
        return new PersonId(UuidV7.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
