package org.kepu.spreadsheets;

import java.io.Serial;
import org.kepu.shared.Refusal;

/** A file that cannot be read as a sheet; becomes a refusal at the file's field before it leaves the module. */
final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(String key, Object... arguments) {
        super(key);
        this.refusal = Refusal.at("file", key, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
