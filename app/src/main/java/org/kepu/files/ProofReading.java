package org.kepu.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.kepu.shared.Outcome;

/** Makes of an upload what is kept: a picture drawn anew, or the document as it is, and what is shown of it. */
final class ProofReading {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");
    private static final int PHOTO = 2048;
    /** A sheet of A4 at 300 dots to the inch. */
    private static final int SCAN = 3508;

    private static final int PREVIEW = 1600;
    private static final int THUMBNAIL = 400;

    /** Each unpacked picture takes up to a hundred megabytes: only so many at once. */
    private static final Semaphore ROOM = new Semaphore(3);

    private ProofReading() {}

    /** What is kept of an upload; previews are JPEG. */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(
            byte[] content,
            String mediaType,
            String ending,
            int pages,
            Optional<Pictured> pictured,
            CameraData camera) {}

    /** What is shown of a file. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pictured(byte[] preview, byte[] thumbnail) {}

    static Outcome<Read> read(ProofUpload upload) {
        String type = MediaTypes.sniff(upload.content(), upload.name());
        ROOM.acquireUninterruptibly();
        try {
            if (PICTURES.contains(type)) {
                return Outcome.done(picture(upload));
            }
            if (type.equals("application/pdf")) {
                return Outcome.done(pdf(upload));
            }
            if (OfficePackage.isOne(type) && OfficePackage.isSound(type, upload.content())) {
                return Outcome.done(new Read(upload.content(), type, "", 0, Optional.empty(), CameraData.NONE));
            }
            return Outcome.refused("files", "files.refusal." + reason(type), upload.name());
        } catch (Pictures.TooManyPixels e) {
            return Outcome.refused("files", "files.refusal.pixels", upload.name());
        } catch (IOException e) {
            return Outcome.refused("files", "files.refusal.damaged", upload.name());
        } finally {
            ROOM.release();
        }
    }

    private static String reason(String type) {
        return switch (type) {
            case "image/heic", "image/webp" -> "picture";
            case "application/msword", "application/vnd.ms-excel" -> "old";
            default -> "type";
        };
    }

    private static Read picture(ProofUpload upload) throws IOException {
        CameraData camera = CameraData.of(upload.content());
        BufferedImage picture = Pictures.upright(
                Pictures.read(upload.content()), camera.orientation(), upload.stamped() ? SCAN : PHOTO);
        CameraData kept = new CameraData(1, camera.takenAt(), upload.keepPlace() ? camera.spot() : Optional.empty());
        return new Read(Pictures.jpeg(picture), "image/jpeg", ".jpg", 0, Optional.of(pictured(picture)), kept);
    }

    private static Read pdf(ProofUpload upload) throws IOException {
        PdfPages pages = PdfPages.read(upload.content(), PREVIEW);
        Optional<Pictured> pictured = pages.first().isEmpty()
                ? Optional.empty()
                : Optional.of(pictured(pages.first().get()));
        return new Read(upload.content(), "application/pdf", "", pages.pages(), pictured, CameraData.NONE);
    }

    private static Pictured pictured(BufferedImage picture) throws IOException {
        BufferedImage preview = Pictures.upright(picture, 1, PREVIEW);
        return new Pictured(Pictures.jpeg(preview), Pictures.jpeg(Pictures.upright(preview, 1, THUMBNAIL)));
    }
}
