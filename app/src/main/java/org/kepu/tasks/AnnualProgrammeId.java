package org.kepu.tasks;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies the programme of one plan and year. */
public record AnnualProgrammeId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static AnnualProgrammeId create() {
        return new AnnualProgrammeId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static AnnualProgrammeId parse(String text) {
        return new AnnualProgrammeId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
