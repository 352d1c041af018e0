package org.kepu.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.kepu.store.KepuHome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The bytes, each content once, in the folder of the installation or in the bucket it was given. */
@Component
@EnableConfigurationProperties(BucketSettings.class)
class Blobs {

    private final Staging staging;
    private final BlobStore store;

    Blobs(Staging staging, KepuHome home, BucketSettings bucket, Clock clock) {
        FolderBlobs folder = new FolderBlobs(home.folder("files"));
        this.staging = staging;
        this.store = bucket.wanted() ? new BucketBlobs(bucket, folder, clock) : folder;
    }

    /** A content that lies safely in the store. */
    @SuppressWarnings("ArrayRecordComponent")
    record Blob(String sha256, long size, byte[] start) {}

    /**
     * Stores the content, unless it is there already.
     *
     * @throws Staging.TooLarge as soon as more than the limit arrived; nothing is kept
     * @throws Unreachable if the store does not take it now
     */
    Blob put(InputStream content, long limit) {
        try (Staging.Staged staged = staging.stage(content, limit)) {
            store.settle(staged);
            return new Blob(staged.sha256(), staged.size(), staged.start());
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }

    Blob put(byte[] content) {
        return put(new ByteArrayInputStream(content), content.length);
    }

    InputStream open(String sha256) {
        try {
            return store.open(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("stored file is missing: " + sha256, e);
        }
    }

    /** The store does not answer, has no room, or does not know us. */
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(IOException cause) {
            super("the file store took nothing: " + cause.getMessage(), cause);
        }
    }
}
