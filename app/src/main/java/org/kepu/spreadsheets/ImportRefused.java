package org.kepu.spreadsheets;

import java.io.Serial;
import java.util.List;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;

/** Stops an import in the middle and rolls it back; its refusals are shown to the importer. */
public final class ImportRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** An import that cannot go on for these reasons. */
    public ImportRefused(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    /** What a command did for a row; its refusal stops the import. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new ImportRefused(refused.refusals());
        };
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
