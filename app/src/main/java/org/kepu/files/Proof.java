package org.kepu.files;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * A file that proves something.
 *
 * @param stamped whether it is the scan of a paper with a seal
 * @param pages of a PDF, else 0
 * @param pictured whether there is a preview and a thumbnail
 * @param takenAt when a photo says it was taken, by the camera's clock
 * @param spot where a photo was taken, if the uploader kept that
 */
public record Proof(
        FileId id,
        String name,
        String mediaType,
        long size,
        boolean stamped,
        int pages,
        boolean pictured,
        Optional<Instant> takenAt,
        Optional<Spot> spot,
        Optional<AccountId> uploadedBy,
        Instant uploadedAt) {

    /** A place on the earth, WGS 84, in degrees. */
    public record Spot(double latitude, double longitude) {

        /** Latitude and longitude to about ten metres. */
        public String text() {
            return "%.4f, %.4f".formatted(latitude, longitude);
        }
    }

    /** The ending of the name in capitals, for files that cannot be pictured. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Size as people say it: 12 KB, 3.4 MB. */
    public String sizeText() {
        return size < 1_000_000 ? Math.max(1, size / 1000) + " KB" : "%.1f MB".formatted(size / 1e6);
    }
}
