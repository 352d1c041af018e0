package org.kepu.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.kepu.files.Proof.Spot;

/**
 * What a camera wrote into a photo.
 *
 * @param orientation 1 to 8
 */
record CameraData(int orientation, Optional<Instant> takenAt, Optional<Spot> spot) {

    static final CameraData NONE = new CameraData(1, Optional.empty(), Optional.empty());

    private static final TimeZone CHINA = TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai"));

    /** Reads what there is; damaged data is no data. */
    static CameraData of(byte[] content) {
        try {
            Metadata data = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
            return new CameraData(orientation(data), takenAt(data), spot(data));
        } catch (ImageProcessingException | IOException | MetadataException | RuntimeException e) {
            return NONE;
        }
    }

    private static int orientation(Metadata data) throws MetadataException {
        ExifIFD0Directory camera = data.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (camera == null || !camera.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        int value = camera.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return value >= 1 && value <= 8 ? value : 1;
    }

    private static Optional<Instant> takenAt(Metadata data) {
        return Optional.ofNullable(data.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
                .flatMap(shot -> Optional.ofNullable(shot.getDateOriginal(CHINA)))
                .map(Date::toInstant);
    }

    private static Optional<Spot> spot(Metadata data) {
        return Optional.ofNullable(data.getFirstDirectoryOfType(GpsDirectory.class))
                .flatMap(gps -> Optional.ofNullable(gps.getGeoLocation()))
                .filter(place -> !place.isZero())
                .map(place -> new Spot(place.getLatitude(), place.getLongitude()));
    }
}
