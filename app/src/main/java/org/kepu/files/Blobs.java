package org.kepu.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.kepu.store.KepuHome;
import org.springframework.stereotype.Component;

/**
 * The bytes, each content once, under {@code files/ab/abcdef…}. A file appears under its name whole and flushed to the disk, so
 * a row that refers to it never outlives it; what is left in {@code files/incoming} after a crash is refused by nobody's name.
 */
@Component
class Blobs {

    private static final int START = 512;

    private final Path root;

    Blobs(KepuHome home) {
        this.root = home.folder("files");
    }

    /** A content that lies safely on the disk. */
    record Blob(String sha256, long size, byte[] start) {}

    /**
     * Stores the content, unless it is there already.
     *
     * @throws TooLarge as soon as more than the limit arrived; nothing is kept
     */
    Blob put(InputStream content, long limit) {
        try {
            Path incoming = Files.createTempFile(Files.createDirectories(root.resolve("incoming")), "", "");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = Files.copy(
                        new DigestInputStream(new Limited(content, limit), digest),
                        incoming,
                        StandardCopyOption.REPLACE_EXISTING);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                byte[] start = start(incoming);
                settle(incoming, sha256);
                return new Blob(sha256, size, start);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("stored file is missing: " + sha256, e);
        }
    }

    private Path path(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(START), (int) Math.min(START, Files.size(file)));
        }
    }

    private void settle(Path incoming, String sha256) throws IOException {
        Path target = path(sha256);
        Path folder = folder(sha256);
        if (Files.exists(target)) {
            return;
        }
        flush(incoming);
        Files.createDirectories(folder);
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the files folder must lie on one file system", e);
        }
        flush(folder);
        flush(root);
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge(limit);
            }
        }
    }

    /** More bytes than allowed. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
